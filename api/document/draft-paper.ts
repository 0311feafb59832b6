import type { DraftPaperBody, RedraftPaperBody } from '../../contracts/document/paper-drafting';
import { typeSymbolOf } from '../../domain/document/document-number';
import { refuseSecrets, requireDraft } from '../../domain/document/document-states';
import { DOCUMENT_TYPES, type DocumentSystem } from '../../domain/document/document-type';
import { DomainError } from '../../domain/errors';
import { storedTemplate } from '../../documents/papers/template/stored-template';
import type { LetterTo } from '../../domain/document/paper-sources';
import { newId } from '../../prisma/ids';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import {
  addDocument,
  readIntakesForDocument,
  readSubmissionIntakes,
  writeDocument,
} from '../../prisma/stores/document-store-drafts';
import { addVersion, fileNameOf, readLastVersion } from '../../prisma/stores/document/document-version-store';
import type { AskedSubject } from '../../prisma/stores/document/paper-subject-store';
import { readPaperSources, type PaperReading } from '../../prisma/stores/document/read-paper-sources';
import { holdDocument } from './draft-document';
import { makePaper, withChoices, type MadePaper, type PaperChoices } from './make-paper';
import { paperDays, type PaperPlace } from './paper-place';

export interface DraftedPaper {
  documentId: string;
  version: number;
  contentHash: string;
  /** Whoever holds these may have changed. */
  intakeIds: string[];
}

/** What a redraft begins from. */
interface KeptSources {
  subject: AskedSubject;
  bodyId: string | null;
  unitId: string | null;
  choices: PaperChoices;
}

/**
 * A paper out of the record, as .docx and without a number. Throws DomainError `secret-refused`, `paper-printed-kind`, and what reading,
 * gathering and producing throw.
 */
export async function draftPaper(
  place: PaperPlace,
  request: DeedRequest,
  draft: DraftPaperBody,
): Promise<DraftedPaper> {
  refuseSecrets(draft.secrecy);
  return runDeed(place.database, request, (deed) => draftOne(place, deed, draft));
}

/** The same within a deed that drafts several: a letter to each. */
export async function draftOne(
  place: PaperPlace,
  deed: Deed,
  draft: DraftPaperBody,
  letterTo: LetterTo | null = null,
): Promise<DraftedPaper> {
  const { intakeId, submissionId, roundId, meetingId, classId, lineId, personId } = draft;
  const asked = { intakeId, submissionId, roundId, meetingId, classId, lineId, personId };
  const reading = await readPaperSources(deed.tx, deed.committeeId, {
    templateCode: draft.templateCode,
    subject: asked,
    organ: draft,
    system: draft.system ?? null,
    publicUrl: place.publicUrl,
    ...paperDays(place, deed.at),
  });
  const made = await makePaper(deed, draft.templateCode, reading.sources, {
    ...choicesOf(draft),
    values: draft.values,
    letterTo,
  });
  const id = newId();
  const intakeIds = await intakesOf(deed, reading, asked);
  await addDocument(deed.tx, { id, ...rowOf(deed, reading, made, draft, letterTo) }, intakeIds);
  const kept = await keepVersion(deed, id, 'drafted', made);
  deed.audit({
    noun: 'document',
    action: 'drafted',
    subjectId: id,
    data: {
      documentType: storedTemplate(made.template).description.documentType,
      template: made.template.code,
      templateVersion: made.template.version,
      content: kept.contentHash,
      intakes: intakeIds,
    },
  });
  return { documentId: id, ...kept, intakeIds };
}

/**
 * The draft made again of the record as it is now and the template in force; the versions before are kept. Throws DomainError `not-found`,
 * `revision-conflict`, `document-state` once it is signed, `paper-not-made`.
 */
export async function redraftPaper(
  place: PaperPlace,
  request: DeedRequest,
  id: string,
  change: RedraftPaperBody,
): Promise<DraftedPaper> {
  return runDeed(place.database, request, async (deed) => {
    const document = await holdDocument(deed, id, change.revision);
    requireDraft(document.state);
    const last = await readLastVersion(deed.tx, id);
    if (!last || !document.templateCode) throw new DomainError('paper-not-made');
    const kept = document.sources as unknown as KeptSources;
    const choices = mergeChoices(kept.choices, change);
    const reading = await readPaperSources(deed.tx, deed.committeeId, {
      templateCode: document.templateCode,
      subject: kept.subject,
      organ: kept,
      system: document.system,
      publicUrl: place.publicUrl,
      ...paperDays(place, deed.at),
    });
    const made = await makePaper(deed, document.templateCode, reading.sources, choices);
    const { summary, signatoryName, signatoryPost, capacity, recipients } = headOf(reading, made, choices);
    await writeDocument(deed.tx, id, {
      summary,
      signatoryName,
      signatoryPost,
      capacity,
      recipients,
      sources: { ...kept, choices },
    });
    const version = await keepVersion(deed, id, 'redrafted', made);
    deed.audit({
      noun: 'document',
      action: 'redrafted',
      subjectId: id,
      data: { version: version.version, templateVersion: made.template.version, content: version.contentHash },
    });
    return { documentId: id, ...version, intakeIds: [] };
  });
}

async function keepVersion(deed: Deed, documentId: string, cause: 'drafted' | 'redrafted', made: MadePaper) {
  const { version, contentHash } = await addVersion(deed.tx, {
    committeeId: deed.committeeId,
    documentId,
    cause,
    templateId: made.template.id,
    values: made.values,
    content: made.bytes,
    fileName: fileNameOf(null, made.template.code),
    madeBy: deed.accountId,
    madeAt: deed.at,
  });
  return { version, contentHash };
}

function rowOf(deed: Deed, reading: PaperReading, made: MadePaper, draft: DraftPaperBody, letterTo: LetterTo | null) {
  const { documentType } = storedTemplate(made.template).description;
  if (documentType === null) throw new DomainError('paper-printed-kind', { code: draft.templateCode });
  const { letterhead, issuer } = reading.sources;
  const { system, symbol } = letterhead;
  const choices: PaperChoices = { ...choicesOf(draft), values: draft.values, letterTo };
  return {
    committeeId: deed.committeeId,
    organKey: reading.organ.organKey,
    organName: issuer,
    organSymbol: symbol,
    system: system satisfies DocumentSystem,
    documentType,
    typeSymbol: typeSymbolOf(system, documentType, DOCUMENT_TYPES[documentType].symbol),
    ...headOf(reading, made, choices),
    body: {},
    secrecy: draft.secrecy,
    submissionId: reading.subject.submissionId ?? null,
    templateCode: draft.templateCode,
    sources: {
      subject: reading.subject,
      bodyId: reading.organ.bodyId,
      unitId: reading.organ.unitId,
      choices,
    } satisfies KeptSources,
    draftedBy: deed.accountId,
    draftedAt: deed.at,
  };
}

/** What the list of documents shows of the paper, as the paper itself has it. */
function headOf(reading: PaperReading, { values }: MadePaper, choices: PaperChoices) {
  const { signer, letterhead } = withChoices(reading.sources, choices);
  const printed = (values['recipients'] ?? []) as { name: string; note?: string | null }[];
  return {
    summary: typeof values['abstract'] === 'string' ? values['abstract'] : '',
    signatoryName: signer?.name ?? '',
    signatoryPost: signer?.post ?? '',
    capacity: signer?.capacity ?? letterhead.capacity,
    recipients: choices.recipients
      ? choices.recipients.map(({ name, purpose, ...rest }) => ({ unitId: unitIdOf(rest), name, purpose }))
      : printed.map(({ name, note }) => ({ unitId: null, name, purpose: note ?? null })),
  };
}

function unitIdOf(rest: { unitId?: string | null }): string | null {
  return rest.unitId ?? null;
}

function choicesOf(draft: Omit<PaperChoices, 'values' | 'letterTo'>): Omit<PaperChoices, 'values' | 'letterTo'> {
  const { signatoryName, signatoryPost, capacity, authority, summary, recipients } = draft;
  return { signatoryName, signatoryPost, capacity, authority, summary, recipients };
}

/** What is left out stays as it was set the last time. */
function mergeChoices(before: PaperChoices, change: RedraftPaperBody): PaperChoices {
  const { revision: _revision, values, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...before, ...given, values: values ?? before.values };
}

async function intakesOf(deed: Deed, reading: PaperReading, asked: AskedSubject): Promise<string[]> {
  const isOfSubmission = asked.submissionId || asked.roundId || asked.meetingId;
  const ofSubmission =
    isOfSubmission && reading.subject.submissionId
      ? ((await readSubmissionIntakes(deed.tx, deed.committeeId, reading.subject.submissionId)) ?? [])
      : [];
  const known = await readIntakesForDocument(deed.tx, deed.committeeId, [...reading.intakeIds, ...ofSubmission]);
  return known.map(({ id }) => id);
}
