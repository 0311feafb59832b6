import type { z } from 'zod';
import type { opinionAnswer, roundAnswer } from '../../contracts/submission/rounds';
import { endOfDay } from '../../domain/dates';
import type { Actor } from '../../domain/identity/actor';
import { abilitiesOf } from '../../domain/identity/permissions';
import { canCloseRound } from '../../domain/submission/close-round';
import { gatherChoices } from '../../domain/submission/opinion-answer';
import { allowsRoundCommand, type RoundCommandName } from '../../domain/submission/round-commands';
import {
  agreementsNeeded,
  reservedOpinions,
  tallyLine,
  type ChoiceCounts,
  type LineTally,
} from '../../domain/submission/tally';
import type { Translate } from '../../i18n/translate';
import type { RoundOpinion, RoundRecord } from '../../prisma/stores/opinion-reading-store';

const COMMANDS: readonly RoundCommandName[] = [
  'give-opinion',
  'record-opinion',
  'record-meeting',
  'close-round',
  'extend-round',
  'refer-to-meeting',
  'recall-submission',
  'return-submission',
  'amend-submission',
  'ask-next',
  'receive-paper',
  'object-to-opinion',
];

/** Counts every line of a round from its members' opinions. */
export function tallyRound(round: RoundRecord): LineTally[] {
  const counts = new Map<string, Record<string, number>>(round.lines.map(({ id }) => [id, {}]));
  for (const { opinion } of round.members) {
    for (const { lineId, choice } of opinion?.choices ?? []) {
      const line = counts.get(lineId);
      if (line) line[choice] = (line[choice] ?? 0) + 1;
    }
  }
  return round.lines.map(({ id, personId }) => {
    const recused = round.members.filter((member) => member.personId === personId).length;
    const { threshold } = round.closingRule;
    return tallyLine(id, (counts.get(id) ?? {}) as ChoiceCounts, round.incumbents, threshold, recused);
  });
}

/** A paper that is only announced is no answer, nor one to what an amendment has changed since; who may answer nothing is not waited for. */
export function memberHasAnswered(round: RoundRecord, member: RoundRecord['members'][number]): boolean {
  if (round.lines.length > 0 && round.lines.every(({ personId }) => personId === member.personId)) return true;
  const isOnPaper = member.opinion?.choices.some(({ choice }) => choice === 'answered-on-paper') ?? false;
  return member.opinion !== null && member.answeredAt !== null && !isOnPaper;
}

/** A round for one reader. Members are shown the opinions of others only once the round has ended, so that nobody is led by them. */
export function presentRound(round: RoundRecord, actor: Actor, now: Date, t: Translate): z.input<typeof roundAnswer> {
  const tallies = tallyRound(round);
  const sits = actor.bodyIds.includes(round.bodyId);
  const showsAll = !sits || round.state === 'concluded';
  const own = round.members.find(({ personId }) => personId === actor.personId) ?? null;
  return {
    id: round.id,
    submissionId: round.submissionId,
    bodyId: round.bodyId,
    bodyName: round.bodyName,
    state: round.state,
    stateWords: t(`submission.roundStates.${round.state}`),
    contentHash: round.contentHash,
    incumbents: round.incumbents,
    threshold: round.closingRule.threshold,
    thresholdWords: t(`submission.threshold.${round.closingRule.threshold}`),
    asking: round.closingRule.asking ?? 'at-once',
    needed: agreementsNeeded(round.incumbents, round.closingRule.threshold),
    dueOn: round.dueOn,
    openedAt: round.openedAt.toISOString(),
    changeWindowEndsAt: round.changeWindowEndsAt?.toISOString() ?? null,
    closedAt: round.closedAt?.toISOString() ?? null,
    closeGround: round.closeGround,
    tallyWords: tallyWords(round, tallies, t),
    obstacles: round.state === 'open' ? obstaclesOf(round, tallies, now) : [],
    lines: tallies.map((tally, index) => ({
      ...tally,
      subject: round.lines[index]!.subject,
      voidReason: round.lines[index]!.voidReason,
      outcome: round.lines[index]!.outcome,
    })),
    members: round.members.map((member) => ({
      personId: member.personId,
      name: member.name,
      phone: sits ? null : member.phone,
      postTitle: member.postTitle,
      required: member.required,
      asked: member.askedAt !== null,
      isSubmitter: member.isSubmitter,
      recusedLineIds: round.lines.filter(({ personId }) => personId === member.personId).map(({ id }) => id),
      answered: member.opinion !== null && member.answeredAt !== null,
      answeredAt: member.answeredAt?.toISOString() ?? null,
      method: member.opinion?.method ?? null,
      hasMail: member.accountId !== null,
      opinion: member.opinion && (showsAll || member === own) ? presentOpinion(member.opinion) : null,
    })),
    ownOpinion: own?.opinion ? presentOpinion(own.opinion) : null,
    abilities: roundAbilities(round, actor),
  };
}

export function presentOpinion(opinion: RoundOpinion): z.input<typeof opinionAnswer> {
  const { choices, personId: _personId, givenAt, recordedAt, objectedAt, paperReceivedAt, note, ...rest } = opinion;
  return {
    ...rest,
    ...gatherChoices(choices, note),
    givenAt: givenAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    objectedAt: objectedAt?.toISOString() ?? null,
    paperReceivedAt: paperReceivedAt?.toISOString() ?? null,
  };
}

/** What the actor may do to the round as it stands. */
function roundAbilities(round: RoundRecord, actor: Actor): string[] {
  const member = round.members.find(({ personId }) => personId === actor.personId);
  const thing = {
    committeeId: round.committeeId,
    reviewUnitId: round.submission.submittingUnitId,
    draftedBy: round.submission.draftedBy,
    personId: member?.personId ?? 'nobody',
  };
  return COMMANDS.filter((name) => allowsRoundCommand(name, round.state)).flatMap((name) =>
    abilitiesOf(actor, thing, [`round.${name}`]),
  );
}

function obstaclesOf(round: RoundRecord, tallies: readonly LineTally[], now: Date): string[] {
  const silent = round.members.filter((member) => !memberHasAnswered(round, member));
  const decision = canCloseRound(
    {
      certainties: tallies.filter((_, index) => round.lines[index]!.outcome === null).map(({ certainty }) => certainty),
      membersUnanswered: silent.length,
      requiredUnanswered: silent.filter(({ required }) => required).length,
      oneDecides: round.closingRule.threshold === 'any-one',
      changeWindowEndsAt: round.changeWindowEndsAt,
      dueEndsAt: endOfDay(round.dueOn),
    },
    'office',
    now,
  );
  return decision.closes ? [] : [...decision.obstacles];
}

/** Tổng hợp ý kiến, in sentences that can be read out. */
function tallyWords(round: RoundRecord, tallies: readonly LineTally[], t: Translate): string {
  const count = (certainty: LineTally['certainty']) => tallies.filter((tally) => tally.certainty === certainty).length;
  const reserved = tallies.filter((tally) => reservedOpinions(tally) > 0).length;
  const parts: [number, string][] = [
    [count('agreed'), 'agreed'],
    [count('not-agreed'), 'notAgreed'],
    [count('open'), 'open'],
    [reserved, 'reserved'],
  ];
  return [
    t('submission.tally.progress', {
      answered: round.members.filter((member) => memberHasAnswered(round, member)).length,
      incumbents: round.incumbents,
      needed: agreementsNeeded(round.incumbents, round.closingRule.threshold),
    }),
    ...parts
      .filter(([number]) => number > 0)
      .map(([number, key]) => t(`submission.tally.${key as 'agreed'}`, { count: number })),
  ].join(' ');
}
