import { draftDocument, signDocument } from '../../api/document/draft-document';
import { draftDocumentBody } from '../../contracts/document/document';
import { dateOf } from '../../domain/dates';
import type { DecidingAuthority } from '../../domain/intake/procedure';
import type { SampleOffice } from './sample-office';

export interface PaperPlan {
  readonly type: 'decision' | 'notice' | 'official-letter' | 'conclusion';
  readonly summary: string;
  readonly body?: DecidingAuthority;
}

/** The office drafts the paper of a conclusion. */
export async function draftPaper(office: SampleOffice, intakeId: string, paper: PaperPlan): Promise<string> {
  const { body = 'standing-board', type, summary } = paper;
  const issuer = office.register.bodies[body];
  const signatory = issuer.members[1]!;
  const draft = draftDocumentBody.parse({
    bodyId: issuer.id,
    documentType: type,
    summary,
    signatoryName: signatory.fullName,
    signatoryPost: signatory.postTitle,
    capacity: 'T/M',
    recipients: [{ name: 'Các chi, đảng bộ trực thuộc Thị ủy', purpose: 'để thực hiện' }],
    intakeIds: [intakeId],
  });
  const request = office.engine.request('draft-document', null, office.account('tong-hop'));
  const { documentId } = await draftDocument(office.database, request, draft);
  await office.engine.tell('intake', intakeId);
  return documentId;
}

export async function signPaper(office: SampleOffice, intakeId: string, documentId: string): Promise<void> {
  const request = office.engine.request('sign-document', documentId, office.account('van-thu'));
  const signedOn = dateOf(office.engine.now());
  await signDocument(office.database, request, documentId, { revision: 1, signedOn });
  await office.engine.tell('intake', intakeId);
}

/** The clerk gives it its number. */
export async function issuePaper(office: SampleOffice, intakeId: string, documentId: string): Promise<void> {
  const issuedOn = dateOf(office.engine.now());
  await office.engine.actOnIntake(
    intakeId,
    'issue-document',
    { documentId, revision: 2, issuedOn },
    office.account('van-thu'),
  );
}
