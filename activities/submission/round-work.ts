import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf, endOfDay, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { RoundStanding } from '../../domain/submission/close-round';
import { isRoundOver, type RoundCommandName, type RoundCommands } from '../../domain/submission/round-commands';
import { tallyLine, type LineTally } from '../../domain/submission/tally';
import type { Deed } from '../../prisma/stores/deed';
import {
  lockRoundWithContents,
  type LockedRound,
  type RoundContents,
  type RoundLineRow,
  type RoundMemberRow,
} from '../../prisma/stores/opinion-round-store';
import type { Follow, RecordView } from '../../workflows/record-messages';
import type { ReferenceData } from '../reference-data';

/** A deed on one opinion round whose row it holds. What changes of the round itself is changed here; `saveRound` writes it. */
export interface RoundWork {
  readonly deed: Deed;
  readonly round: LockedRound;
  /** Members and lines; kept as they are after the deed. */
  readonly contents: RoundContents;
  readonly today: PlainDate;
  readonly follow: Required<Follow>;
  /** The key of the links in mails. */
  readonly linkSecret: Buffer;
  calendar(): Promise<WorkingCalendar>;
  /** The same for another round of the submission, locked with this one; what follows is told together. */
  sibling(roundId: string): Promise<RoundWork>;
}

/** What one command does. Its result is stored and given again to a repeat: ids and small values. */
export type RoundDeed<Name extends RoundCommandName> = (
  work: RoundWork,
  data: RoundCommands[Name],
) => Promise<Readonly<Record<string, unknown>>>;

export type RoundDeeds = { readonly [Name in RoundCommandName]: RoundDeed<Name> };

export interface RoundSources {
  references: ReferenceData;
  linkSecret: Buffer;
}

/** Locks the round and gathers what deeds need. Throws DomainError `not-found`. */
export async function beginRoundWork(deed: Deed, sources: RoundSources, roundId: string): Promise<RoundWork> {
  const locked = await lockRoundWithContents(deed.tx, deed.committeeId, roundId);
  if (!locked) throw new DomainError('not-found', { noun: 'opinion-round' });
  const follow = { startIntakes: [], startRounds: [], tellIntakes: [], tellRounds: [], tellItems: [] };
  return {
    deed,
    round: locked.round,
    contents: locked.contents,
    today: dateOf(deed.at),
    follow,
    linkSecret: sources.linkSecret,
    calendar: () => sources.references.calendar(deed.tx, deed.committeeId, locked.round.calendarRevision),
    sibling: async (id) => ({ ...(await beginRoundWork(deed, sources, id)), follow }),
  };
}

/** The member of the body with whom an act deals. Throws DomainError `opinion-not-member`. */
export function requireMember({ contents }: RoundWork, personId: string): RoundMemberRow {
  const member = contents.members.find((each) => each.personId === personId);
  if (!member) throw new DomainError('opinion-not-member');
  return member;
}

/** Lines without an outcome yet. */
export function waitingLines({ contents }: RoundWork): RoundLineRow[] {
  return contents.lines.filter(({ outcome }) => outcome === null);
}

export function tallyOf({ round, contents }: RoundWork, line: RoundLineRow): LineTally {
  const recused = contents.members.filter((member) => isRecused(member, line)).length;
  return tallyLine(line.id, line.counts, round.incumbents, round.closingRule.threshold, recused);
}

/** Xung đột lợi ích: nobody gives an opinion on a line that is about themselves. */
export function isRecused(member: Pick<RoundMemberRow, 'personId'>, line: Pick<RoundLineRow, 'personId'>): boolean {
  return line.personId === member.personId;
}

/** A member who only announced a paper has not answered yet; one who may answer nothing is not waited for. */
export function hasAnswered(work: RoundWork, member: RoundMemberRow): boolean {
  const { lines } = work.contents;
  if (lines.length > 0 && lines.every((line) => isRecused(member, line))) return true;
  return member.currentOpinionId !== null && member.answered && !member.awaitingPaper;
}

export function standingOf(work: RoundWork): RoundStanding {
  const silent = work.contents.members.filter((member) => !hasAnswered(work, member));
  return {
    certainties: waitingLines(work).map((line) => tallyOf(work, line).certainty),
    membersUnanswered: silent.length,
    requiredUnanswered: silent.filter(({ required }) => required).length,
    oneDecides: work.round.closingRule.threshold === 'any-one',
    changeWindowEndsAt: work.round.changeWindowEndsAt,
    dueEndsAt: endOfDay(work.round.dueOn),
  };
}

/** Ids every mail about a round carries. */
export function roundParams({ round }: RoundWork): Record<string, string> {
  return { roundId: round.id, submissionId: round.submissionId, dueOn: round.dueOn };
}

/** What the workflow holds of it. */
export function roundViewOf(round: LockedRound): RecordView {
  return {
    status: round.state,
    stage: round.state,
    nextDueAt: round.nextDueAt?.getTime() ?? null,
    deadlineAt: isRoundOver(round.state) ? null : endOfDay(round.dueOn).getTime(),
    revision: round.revision,
  };
}
