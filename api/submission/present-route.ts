import type { z } from 'zod';
import type { askingRoute } from '../../contracts/submission/asking-route';
import { dateOf, type PlainDate } from '../../domain/dates';
import type { ClosingRule } from '../../domain/intake/procedure';
import { SHIPPED_PROCEDURES } from '../../domain/intake/shipped-procedures';
import { lineBases, routeProblems } from '../../domain/submission/asking-route';
import type { Translate } from '../../i18n/translate';
import type { Reader } from '../../prisma/client';
import { readPeopleOfLines, readIncumbents } from '../../prisma/stores/opinion-opening-store';
import { readAbsencesOn } from '../../prisma/stores/organisation/absence-store';
import { readProcedure } from '../../prisma/stores/procedure-store';
import { readSubmittableIntakes } from '../../prisma/stores/submission-drafting-store';
import type { SubmissionRecord } from '../../prisma/stores/submission-reading-store';
import { readMemberNames, readSubmitters } from '../../prisma/stores/submission-reading-store';

/**
 * The whole way of a submission before it is sent: per deciding body who is asked today, in what order and by which means, what closes it and until
 * when, who cannot be reached, and whom a line concerns.
 */
export async function presentRoute(
  reader: Reader,
  committeeId: string,
  submission: SubmissionRecord,
  now: Date,
  t: Translate,
): Promise<z.input<typeof askingRoute>> {
  const today = dateOf(now);
  const lines = submission.lines.filter(({ outcome }) => outcome === null);
  const bodyIds = [...new Set(lines.map(({ bodyId }) => bodyId))];
  const dueOn: PlainDate = submission.dueOn < today ? today : submission.dueOn;
  const rule = await closingRuleOf(
    reader,
    committeeId,
    lines.flatMap(({ intakeId }) => intakeId ?? []),
  );
  const [incumbents, people, submitters] = await Promise.all([
    readIncumbents(reader, committeeId, bodyIds, today),
    readPeopleOfLines(reader, submission.id),
    readSubmitters(reader, submission),
  ]);
  const personIds = incumbents.map(({ personId }) => personId);
  const [names, absences] = await Promise.all([
    readMemberNames(reader, personIds),
    readAbsencesOn(reader, committeeId, personIds, dueOn),
  ]);
  const bodies = bodyIds.map((bodyId) => {
    const own = people.filter((line) => line.bodyId === bodyId);
    const members = incumbents
      .filter((member) => member.bodyId === bodyId)
      .map((member) => ({
        ...member,
        absentUntil: absences.get(member.personId) ?? null,
        isSubmitter: submitters.includes(member.personId),
      }));
    const subjectOf = (lineId: string) => lines.find(({ id }) => id === lineId)?.subject ?? '';
    return {
      bodyId,
      bodyName: lines.find((line) => line.bodyId === bodyId)?.bodyName ?? '',
      threshold: rule.threshold,
      thresholdWords: t(`submission.threshold.${rule.threshold}`),
      asking: rule.asking ?? 'at-once',
      askingWords: t(`submission.asking.${rule.asking ?? 'at-once'}`),
      changeWindowMinutes: rule.changeWindowMinutes,
      incumbents: members.length,
      members: members.map((member, index) => {
        const means = member.accountId && !member.absentUntil ? ('mail' as const) : ('paper' as const);
        return {
          personId: member.personId,
          name: names.get(member.personId) ?? '',
          postTitle: member.postTitle,
          order: index + 1,
          required: rule.requiredPosts.includes(member.post),
          means,
          meansWords: t(`submission.means.${means}`),
          absentUntil: member.absentUntil,
          isSubmitter: member.isSubmitter,
          conflicts: own
            .filter(({ personId }) => personId === member.personId)
            .map(({ id }) => ({ lineId: id, subject: subjectOf(id) })),
        };
      }),
      lines: lineBases(members, own, rule).map((line) => ({ ...line, subject: subjectOf(line.lineId) })),
      problems: routeProblems(members, own, rule).map((code) => ({
        code,
        words: t(`submission.routeProblems.${code}`),
      })),
    };
  });
  const canSend = bodies.length > 0 && bodies.every(({ incumbents: seats }) => seats > 0);
  return { dueOn, canSend, bodies };
}

/** Of the procedure the intake is pinned to, as the office will apply it when it takes the submission in. */
async function closingRuleOf(reader: Reader, committeeId: string, intakeIds: readonly string[]): Promise<ClosingRule> {
  const [intake] = await readSubmittableIntakes(reader, committeeId, [...new Set(intakeIds)]);
  if (!intake) return SHIPPED_PROCEDURES['local-class'].closingRule;
  return (await readProcedure(reader, committeeId, intake.procedureCode, intake.procedureVersion)).closingRule;
}
