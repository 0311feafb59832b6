import type { z } from 'zod';
import type { draftDocumentBody, editDocumentBody } from '../../contracts/document/document';
import { dateOf, type PlainDate } from '../../domain/dates';
import { typeSymbolOf } from '../../domain/document/document-number';
import { refuseSecrets, requireDocumentMove, requireDraft } from '../../domain/document/document-states';
import { DOCUMENT_TYPES } from '../../domain/document/document-type';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { readLastVersion } from '../../prisma/stores/document/document-version-store';
import {
  lockDocument,
  readDocumentIntakes,
  readIssuingOrgan,
  type LockedDocument,
} from '../../prisma/stores/document-store';
import {
  addDocument,
  readIntakesForDocument,
  readSubmissionIntakes,
  writeDocument,
} from '../../prisma/stores/document-store-drafts';

/** The intakes whose workflows are told afterwards: who holds them may have changed. */
export interface DocumentDeed {
  documentId: string;
  intakeIds: string[];
}

/** A paper is drafted, without a number. Throws DomainError `secret-refused`, `not-found`. */
export async function draftDocument(
  database: Database,
  request: DeedRequest,
  draft: z.output<typeof draftDocumentBody>,
): Promise<DocumentDeed> {
  refuseSecrets(draft.secrecy);
  return runDeed(database, request, async (deed) => {
    const organ = await readIssuingOrgan(deed.tx, deed.committeeId, draft);
    if (!organ) throw new DomainError('not-found', { noun: 'organ' });
    const intakeIds = await intakesOf(deed, draft);
    const { documentType, summary, body, signatoryName, signatoryPost, capacity, secrecy, recipients } = draft;
    const id = newId();
    await addDocument(
      deed.tx,
      {
        id,
        committeeId: deed.committeeId,
        ...organ,
        documentType,
        typeSymbol: typeSymbolOf(organ.system, documentType, DOCUMENT_TYPES[documentType].symbol),
        summary,
        body,
        signatoryName,
        signatoryPost,
        capacity,
        secrecy,
        recipients,
        submissionId: draft.submissionId ?? null,
        draftedBy: deed.accountId,
        draftedAt: deed.at,
      },
      intakeIds,
    );
    deed.audit({ noun: 'document', action: 'drafted', subjectId: id, data: { documentType, intakes: intakeIds } });
    return { documentId: id, intakeIds };
  });
}

/** Throws DomainError `not-found`, `revision-conflict`, `document-state`, `secret-refused`. */
export async function editDocument(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, secrecy, ...change }: z.output<typeof editDocumentBody>,
): Promise<DocumentDeed> {
  if (secrecy) refuseSecrets(secrecy);
  return runDeed(database, request, async (deed) => {
    const document = await holdDocument(deed, id, revision);
    requireDraft(document.state);
    await writeDocument(deed.tx, id, change);
    deed.audit({ noun: 'document', action: 'edited', subjectId: id, data: { fields: Object.keys(change).sort() } });
    return { documentId: id, intakeIds: [] };
  });
}

/** The signature on the paper is recorded. Throws DomainError `not-found`, `revision-conflict`, `document-state`, `signed-date-invalid`. */
export async function signDocument(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, signedOn }: { revision: number; signedOn: PlainDate },
): Promise<DocumentDeed> {
  if (signedOn > dateOf(request.at)) throw new DomainError('signed-date-invalid', { signedOn });
  return runDeed(database, request, (deed) => signInDeed(deed, id, { revision, signedOn }));
}

/** The same within a deed that signs several. */
export async function signInDeed(
  deed: Deed,
  id: string,
  { revision, signedOn }: { revision: number; signedOn: PlainDate },
): Promise<DocumentDeed> {
  const document = await holdDocument(deed, id, revision);
  requireDocumentMove(document.state, 'signed');
  await writeDocument(deed.tx, id, {
    state: 'signed',
    signedOn,
    signedRecordedBy: deed.accountId,
    signedAt: deed.at,
  });
  // From here on this is the paper: what is issued is the same with its number and day.
  const paper = await readLastVersion(deed.tx, id);
  const content = paper?.contentHash ?? null;
  const data = { signedOn, capacity: document.capacity, content };
  deed.audit({ noun: 'document', action: 'signed', subjectId: id, data });
  return { documentId: id, intakeIds: await readDocumentIntakes(deed.tx, id) };
}

/** Bỏ dự thảo; a number was never given, so none is lost. Throws DomainError `not-found`, `revision-conflict`, `document-state`. */
export async function discardDocument(
  database: Database,
  request: DeedRequest,
  id: string,
  revision: number,
): Promise<DocumentDeed> {
  return runDeed(database, request, async (deed) => {
    const document = await holdDocument(deed, id, revision);
    requireDocumentMove(document.state, 'discarded');
    await writeDocument(deed.tx, id, { state: 'discarded' });
    deed.audit({ noun: 'document', action: 'discarded', subjectId: id });
    return { documentId: id, intakeIds: await readDocumentIntakes(deed.tx, id) };
  });
}

export async function holdDocument(deed: Deed, id: string, revision: number): Promise<LockedDocument> {
  const document = await lockDocument(deed.tx, deed.committeeId, id);
  if (!document) throw new DomainError('not-found', { noun: 'document' });
  if (document.revision !== revision) throw new DomainError('revision-conflict', { current: document.revision });
  return document;
}

async function intakesOf(deed: Deed, draft: z.output<typeof draftDocumentBody>): Promise<string[]> {
  const ofSubmission = draft.submissionId
    ? await readSubmissionIntakes(deed.tx, deed.committeeId, draft.submissionId)
    : [];
  if (!ofSubmission) throw new DomainError('not-found', { noun: 'submission' });
  const asked = [...new Set([...draft.intakeIds, ...ofSubmission])];
  const known = await readIntakesForDocument(deed.tx, deed.committeeId, asked);
  if (known.length < asked.length) throw new DomainError('not-found', { noun: 'intake' });
  return known.map(({ id }) => id);
}
