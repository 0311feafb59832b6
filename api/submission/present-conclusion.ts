import type { z } from 'zod';
import type { submissionConclusion } from '../../contracts/submission/conclusion';
import { DomainError } from '../../domain/errors';
import type { SubmissionLineOutcome, VoidReason } from '../../domain/submission/submission-states';
import type { Translate } from '../../i18n/translate';
import type { Reader } from '../../prisma/client';
import { readConclusion, type ConcludedLine } from '../../prisma/stores/conclusion-reading-store';

/** What the submission ended with: the whole, its exceptions, who reserved an opinion, and what still waits. Throws DomainError `not-found`. */
export async function presentConclusion(
  reader: Reader,
  submissionId: string,
  t: Translate,
): Promise<z.input<typeof submissionConclusion>> {
  const found = await readConclusion(reader, submissionId);
  if (found.conclusions.length === 0) throw new DomainError('not-found', { noun: 'conclusion' });
  const counted = new Map(
    found.conclusions.flatMap(({ base, lines }) => lines.map((line) => [line.lineId, { ...line, base }] as const)),
  );
  const subjects = new Map(found.lines.map(({ id, subject }) => [id, subject]));
  const present = ({ id, ordinal, subject, outcome, voidReason }: ConcludedLine) => {
    const { base, needed, agree, disagree, other, askForMeeting, unanswered } = counted.get(id)!;
    return {
      lineId: id,
      ordinal,
      subject,
      outcome: outcome!,
      outcomeWords: t(`submission.outcomes.${outcome as SubmissionLineOutcome}`),
      base,
      needed,
      agree,
      disagree,
      other,
      askForMeeting,
      unanswered,
      voidReason: voidReason && t(`submission.voidReasons.${voidReason as VoidReason}`),
    };
  };
  const concluded = found.lines.filter(({ id, outcome }) => outcome !== null && counted.has(id));
  const agreed = concluded.filter(({ outcome }) => outcome === 'agreed').map(present);
  const exceptions = concluded.filter(({ outcome }) => outcome === 'not-agreed').map(present);
  const waiting = found.lines.filter(({ outcome }) => outcome === null);
  const words = { agreed: agreed.length, exceptions: exceptions.length, waiting: waiting.length };
  return {
    submissionId,
    isComplete: waiting.length === 0,
    words: t(exceptions.length > 0 ? 'submission.conclusion.except' : 'submission.conclusion.whole', words),
    conclusions: found.conclusions.map(({ base: _base, lines: _lines, ...each }) => ({
      ...each,
      groundWords: t(`submission.closeGrounds.${each.ground as 'deadline'}`),
      concludedAt: each.concludedAt.toISOString(),
    })),
    agreed,
    annex: {
      exceptions,
      reserved: found.reserved.map((each) => ({
        ...each,
        subject: subjects.get(each.lineId) ?? '',
        choiceWords: t(`opinion.exceptionChoices.${each.choice}`),
      })),
      waiting: waiting.map(({ id, subject }) => ({ lineId: id, subject })),
    },
    meetings: found.meetings,
  };
}
