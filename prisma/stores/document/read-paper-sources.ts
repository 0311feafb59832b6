import type { PlainDate } from '../../../domain/dates';
import { documentSymbol } from '../../../domain/document/document-number';
import { DOCUMENT_TYPES, type DocumentSystem, type DocumentType } from '../../../domain/document/document-type';
import { chooseLetterhead, type Letterhead } from '../../../domain/document/letterhead';
import type { PaperBody, PaperCommittee, PaperSources } from '../../../domain/document/paper-sources';
import { DomainError } from '../../../domain/errors';
import type { Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';
import { readMailSender } from '../notification/mail-sender-store';
import { readOrganOfPaper, readUsualSigner, type OrganRef } from './letterhead-store';
import { readPaperClass } from './paper-class-store';
import { readPaperIntake } from './paper-intake-store';
import { readPaperMeeting, readPaperRound, readPaperSubmission } from './paper-opinion-store';
import { resolveSubject, type AskedSubject } from './paper-subject-store';

export interface PaperQuestion {
  templateCode: string;
  subject: AskedSubject;
  organ: OrganRef;
  system: DocumentSystem | null;
  /** The document an annex goes with. */
  documentId?: string | null;
  today: PlainDate;
  inTwoWorkingDays: PlainDate;
  /** Without a slash at its end. */
  publicUrl: string;
}

export interface PaperReading {
  sources: PaperSources;
  organ: { bodyId: string | null; unitId: string | null; organKey: string };
  letterheads: readonly Letterhead[];
  subject: AskedSubject;
  intakeIds: string[];
}

/**
 * Everything a paper may say, at this moment. Throws DomainError `not-found` for what is named and is not of this committee,
 * `letterhead-unknown`, `paper-source-missing` where nobody can be told to issue it.
 */
export async function readPaperSources(
  reader: Reader,
  committeeId: string,
  question: PaperQuestion,
): Promise<PaperReading> {
  const subject = await resolveSubject(reader, committeeId, question.subject);
  if (!subject) throw new DomainError('not-found', { noun: 'record' });
  const intake = subject.intakeId ? await readPaperIntake(reader, committeeId, subject.intakeId) : null;
  const submission = subject.submissionId ? await readPaperSubmission(reader, committeeId, subject.submissionId) : null;
  const round = subject.roundId ? await readPaperRound(reader, committeeId, subject.roundId) : null;
  const meeting = subject.meetingId ? await readPaperMeeting(reader, committeeId, subject.meetingId) : null;
  const bodyId = meeting?.bodyId ?? round?.bodyId ?? submission?.bodyId ?? intake?.decidingBodyId ?? null;
  const body = await readBody(reader, committeeId, bodyId);
  const { committee, officeUnitId } = await readCommittee(reader, committeeId);
  const asked: OrganRef =
    question.organ.bodyId || question.organ.unitId
      ? question.organ
      : usualOrgan(question.templateCode, {
          bodyId,
          officeUnitId,
          reviewUnitId: submission?.submittingUnitId ?? intake?.reviewUnitId ?? null,
          deliveringUnitId: intake?.deliveringUnitId ?? null,
        });
  const organ = await readOrganOfPaper(reader, committeeId, asked);
  if (!organ) throw new DomainError('paper-source-missing', { what: 'organ' });
  const letterhead = chooseLetterhead(
    organ.letterheads,
    question.templateCode,
    question.system,
    body?.system ?? 'party',
  );
  return {
    organ: { bodyId: asked.bodyId ?? null, unitId: asked.unitId ?? null, organKey: organ.organKey },
    letterheads: organ.letterheads,
    subject,
    intakeIds: subject.intakeId ? [subject.intakeId] : [],
    sources: {
      today: question.today,
      inTwoWorkingDays: question.inTwoWorkingDays,
      committee,
      letterhead,
      issuer: organ.name,
      signer: await readUsualSigner(reader, committeeId, asked, letterhead, question.today),
      recipients: null,
      body,
      plan: intake?.plan ?? null,
      intake: intake?.intake ?? null,
      trainingClass: subject.classId ? await readPaperClass(reader, committeeId, subject.classId) : null,
      submission: submission?.submission ?? null,
      round: round?.round ?? null,
      meeting: meeting?.meeting ?? null,
      lineId: subject.lineId,
      personId: subject.personId,
      attachedTo: await readAttachedTo(reader, committeeId, question.documentId ?? null),
      recordUrl: subject.submissionId ? `${question.publicUrl}/to-trinh/${subject.submissionId}/ghi-nhan` : null,
    },
  };
}

interface Organs {
  bodyId: string | null;
  officeUnitId: string | null;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
}

/** Who usually issues a paper of this kind; another organ may be named. */
function usualOrgan(templateCode: string, organs: Organs): OrganRef {
  const { bodyId, officeUnitId, reviewUnitId, deliveringUnitId } = organs;
  const unit: Readonly<Record<string, string | null>> = {
    submission: reviewUnitId,
    'reminder-letter': reviewUnitId,
    'opinion-summary': officeUnitId,
    'opinion-slip': officeUnitId,
    'call-up': deliveringUnitId,
    invitation: deliveringUnitId,
    'receipt-list': deliveringUnitId,
    'attendance-sheet': deliveringUnitId,
  };
  const unitId = unit[templateCode] ?? null;
  if (unitId) return { unitId };
  return bodyId ? { bodyId } : { unitId: reviewUnitId ?? officeUnitId };
}

async function readBody(reader: Reader, committeeId: string, id: string | null): Promise<PaperBody | null> {
  const row = id ? await reader.body.findFirst({ where: { id, committeeId } }) : null;
  return row && { id: row.id, name: row.name, system: row.system === 'state' ? 'state' : 'party' };
}

async function readCommittee(
  reader: Reader,
  committeeId: string,
): Promise<{ committee: PaperCommittee; officeUnitId: string | null }> {
  const row = await reader.committee.findUniqueOrThrow({ where: { id: committeeId } });
  const office = await reader.unit.findFirst({ where: { committeeId, kind: 'office', validTo: null } });
  const sender = await readMailSender(reader, committeeId);
  const { name, shortName, sample } = row;
  return {
    committee: {
      name,
      shortName,
      sample,
      officeName: office?.name ?? null,
      officePhone: sender?.officePhone ?? null,
    },
    officeUnitId: office?.id ?? null,
  };
}

/** "Quyết định số 12-QĐ/TU ngày 07/02/2023 của Ban Thường vụ Thị ủy"; a draft leaves number and day open. */
async function readAttachedTo(reader: Reader, committeeId: string, id: string | null): Promise<string | null> {
  if (!id) return null;
  const row = await reader.issuedDocument.findFirst({ where: { id, committeeId } });
  if (!row) throw new DomainError('not-found', { noun: 'document' });
  const system: DocumentSystem = row.system === 'state' ? 'state' : 'party';
  const { typeSymbol, organSymbol } = row;
  const symbol = documentSymbol({ system, number: row.number ?? 0, typeSymbol, organSymbol });
  const number = row.number === null ? symbol.replace(/^\d+/u, '……') : symbol;
  const day = row.issuedOn ? fromDbDate(row.issuedOn).split('-').reverse().join('/') : '……………';
  return `${DOCUMENT_TYPES[row.documentType as DocumentType].name} số ${number} ngày ${day} của ${row.organName}`;
}
