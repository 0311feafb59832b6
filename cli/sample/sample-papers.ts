import { draftDocument, signDocument } from '../../api/document/draft-document';
import { draftPaper as draftFromRecord } from '../../api/document/draft-paper';
import { draftDocumentBody } from '../../contracts/document/document';
import { draftPaperBody } from '../../contracts/document/paper-drafting';
import { dateOf } from '../../domain/dates';
import type { DecidingAuthority } from '../../domain/intake/procedure';
import type { SampleOffice } from './sample-office';

export interface PaperPlan {
  readonly template: 'send-decision' | 'conclusion-notice';
  readonly summary: string;
  readonly body?: DecidingAuthority;
}

/** The office drafts the paper of a conclusion from the record. */
export async function draftPaper(office: SampleOffice, intakeId: string, paper: PaperPlan): Promise<string> {
  const { body = 'standing-board', template, summary } = paper;
  const draft = draftPaperBody.parse({
    templateCode: template,
    intakeId,
    bodyId: office.register.bodies[body].id,
    summary,
  });
  const request = office.engine.request('draft-paper', null, office.account('tong-hop'));
  // Neither template prints an address.
  const place = { database: office.database, calendar: office.calendar, publicUrl: '' };
  const { documentId } = await draftFromRecord(place, request, draft);
  await office.engine.tell('intake', intakeId);
  return documentId;
}

/** A letter that no template has words for is typed. */
export async function typeLetter(office: SampleOffice, intakeId: string, summary: string): Promise<string> {
  const issuer = office.register.bodies['standing-board'];
  const signatory = issuer.members[1]!;
  const draft = draftDocumentBody.parse({
    bodyId: issuer.id,
    documentType: 'official-letter',
    summary,
    signatoryName: signatory.fullName,
    signatoryPost: signatory.postTitle,
    capacity: 'T/M',
    recipients: [{ name: 'Trường Chính trị tỉnh', purpose: 'để phối hợp' }],
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
