import { addDays, instantAt } from '../../../domain/dates';
import { documentSymbol } from '../../../domain/document/document-number';
import type { MissingAtUnit } from '../../../domain/call/missing-at-unit';
import type { CalendarEntry } from '../../../domain/notification/calendar-entry';
import type { MailFacts } from '../../../domain/notification/mail-facts';
import { PAST_LINE_OUTCOMES } from '../../../domain/submission/submission-states';
import type { Reader } from '../../client';
import { fromDbDate, fromOptionalDbDate } from '../../plain-dates';

const WAITING = ['unanswered', 'drafting', 'returned'];

/** Where an intake stands, and what a mail says of it. */
export async function intakeFacts(
  reader: Reader,
  committeeId: string,
  id: string,
  params: Readonly<Record<string, unknown>>,
) {
  const intake = await reader.intake.findFirst({ where: { id, committeeId } });
  if (!intake) return null;
  const item = await reader.planItem.findFirst({ where: { id: intake.planItemId, committeeId } });
  const unitId = typeof params.unitId === 'string' ? params.unitId : null;
  const called = unitId ? await reader.intakeUnit.findFirst({ where: { committeeId, intakeId: id, unitId } }) : null;
  const isThisStage = params.stage === undefined || params.stage === null || params.stage === intake.stage;
  const deadlineOn = isThisStage && params.toOn === undefined ? fromOptionalDbDate(intake.stageDeadlineOn) : null;
  const facts = {
    intakeId: id,
    intakeName: intake.name,
    itemCode: item?.code ?? null,
    ...(typeof params.stage === 'string' ? {} : { stage: intake.stage }),
    ...(deadlineOn ? { deadlineOn } : {}),
    ...(called && unitId ? { missing: await missingAt(reader, id, unitId, called.state) } : {}),
  };
  return {
    status: intake.status,
    stage: intake.stage,
    unitHasAnswered: called !== null && !WAITING.includes(called.state),
    facts,
  };
}

async function missingAt(reader: Reader, intakeId: string, unitId: string, state: string): Promise<MissingAtUnit> {
  const list = await reader.nominationList.findUnique({ where: { intakeId_unitId: { intakeId, unitId } } });
  const returnedLines = list ? await reader.nomineeLine.count({ where: { listId: list.id, state: 'returned' } }) : 0;
  return { state, returnedLines, paperOwed: Boolean(list?.paperOwed && !list.paperReceivedAt) };
}

/** What a mail says of an item that no intake stands for. */
export async function itemFacts(reader: Reader, committeeId: string, id: string | null) {
  const item = id ? await reader.planItem.findFirst({ where: { id, committeeId } }) : null;
  return item && { status: item.status, facts: { itemCode: item.code, intakeName: item.title } };
}

export interface RoundQuestion {
  roundId: string | null;
  submissionId: string | null;
  personId: string | null;
  accountId: string | null;
  linkId: string | null;
  opinionId: string | null;
}

/** Where an opinion round stands for one member, and what a mail says of it; numbers of cases, never who they are. */
export async function roundFacts(reader: Reader, committeeId: string, asked: RoundQuestion) {
  const round = asked.roundId
    ? await reader.opinionRound.findFirst({ where: { id: asked.roundId, committeeId } })
    : null;
  const submissionId = round?.submissionId ?? asked.submissionId;
  if (!submissionId) return null;
  const submission = await reader.submission.findFirst({ where: { id: submissionId, committeeId } });
  if (!submission) return null;
  const cases = await reader.submissionLine.count({
    where: {
      committeeId,
      submissionId,
      ...(round ? { bodyId: round.bodyId } : {}),
      OR: [{ outcome: null }, { outcome: { notIn: [...PAST_LINE_OUTCOMES] } }],
    },
  });
  const member = round ? await findMember(reader, round.id, asked) : null;
  const link = round ? await findLink(reader, committeeId, round.id, member?.personId ?? null, asked.linkId) : null;
  const opinion = asked.opinionId
    ? await reader.opinion.findFirst({ where: { id: asked.opinionId, committeeId }, select: { givenAt: true } })
    : null;
  return {
    state: round?.state ?? null,
    hasAnswered: Boolean(member?.answeredAt),
    isLinkRevoked: Boolean(link?.revokedAt),
    facts: {
      submissionNumber: submission.number,
      roundDueOn: round ? fromDbDate(round.dueOn) : fromDbDate(submission.dueOn),
      count: cases,
      contactPhone: submission.contactPhone,
      opinionAt: opinion?.givenAt ?? member?.answeredAt ?? null,
      linkId: link && !link.revokedAt ? link.id : null,
    } satisfies Partial<MailFacts>,
  };
}

async function findMember(reader: Reader, roundId: string, asked: RoundQuestion) {
  if (asked.personId)
    return reader.roundMember.findUnique({ where: { roundId_personId: { roundId, personId: asked.personId } } });
  return asked.accountId ? reader.roundMember.findFirst({ where: { roundId, accountId: asked.accountId } }) : null;
}

async function findLink(
  reader: Reader,
  committeeId: string,
  roundId: string,
  personId: string | null,
  linkId: string | null,
) {
  if (linkId) return reader.opinionLink.findFirst({ where: { id: linkId, committeeId, roundId } });
  if (!personId) return null;
  return reader.opinionLink.findFirst({
    where: { committeeId, roundId, personId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
  });
}

export async function documentFacts(reader: Reader, committeeId: string, id: string | null) {
  const row = id ? await reader.issuedDocument.findFirst({ where: { id, committeeId } }) : null;
  if (!row) return null;
  const { number, typeSymbol, organSymbol } = row;
  const system = row.system === 'state' ? 'state' : 'party';
  return {
    documentNumber: number === null ? null : documentSymbol({ system, number, typeSymbol, organSymbol }),
    documentOn: fromOptionalDbDate(row.issuedOn),
  } satisfies Partial<MailFacts>;
}

export async function classFacts(reader: Reader, committeeId: string, id: string | null) {
  const row = id ? await reader.trainingClass.findFirst({ where: { id, committeeId } }) : null;
  if (!row) return null;
  return {
    className: row.name,
    startsOn: fromDbDate(row.startsOn),
    endsOn: fromDbDate(row.endsOn),
    place: row.place,
  } satisfies Partial<MailFacts>;
}

/** From when to when somebody stands in for somebody; their names stand on the page. */
export async function delegationFacts(reader: Reader, committeeId: string, id: string | null) {
  const row = id ? await reader.delegation.findFirst({ where: { id, committeeId } }) : null;
  if (!row) return null;
  const end = fromOptionalDbDate(row.validTo);
  return { startsOn: fromDbDate(row.validFrom), endsOn: end && addDays(end, -1) } satisfies Partial<MailFacts>;
}

export async function reportFacts(reader: Reader, committeeId: string, id: string | null) {
  const row = id ? await reader.report.findFirst({ where: { id, committeeId }, select: { title: true } }) : null;
  return row ? ({ reportTitle: row.title } satisfies Partial<MailFacts>) : null;
}

/** A called meeting as its mails say it, with the entry for calendars: one event as long as the meeting lives. */
export async function meetingFacts(reader: Reader, committeeId: string, id: string) {
  const row = await reader.meeting.findFirst({ where: { id, committeeId } });
  if (!row?.startsAt) return null;
  const { bodyId, startsAt: from, endsAt: until, place, revision: sequence } = row;
  const body = await reader.body.findUniqueOrThrow({ where: { id: bodyId }, select: { name: true } });
  const on = fromDbDate(row.heldOn);
  const title = row.title ?? body.name;
  const cancelled = row.state === 'cancelled';
  const entry: CalendarEntry = {
    uid: `meeting-${id}@lo-trinh`,
    sequence,
    cancelled,
    matter: 'meeting',
    on,
    from,
    until,
    title: `${body.name}: ${title}`,
    place,
  };
  return {
    state: row.state,
    startsAt: instantAt(on, from),
    facts: {
      place,
      meeting: { bodyName: body.name, title, on, from, until },
      calendar: [entry],
    } satisfies Partial<MailFacts>,
  };
}

export async function codeFacts(reader: Reader, id: string) {
  const row = await reader.confirmationCode.findUnique({ where: { id } });
  return row && { codeId: row.id, codeExpiresAt: row.expiresAt, isOpen: row.consumedAt === null };
}

export async function unitName(reader: Reader, committeeId: string, id: string | null): Promise<string | null> {
  const row = id ? await reader.unit.findFirst({ where: { id, committeeId }, select: { name: true } }) : null;
  return row?.name ?? null;
}
