import { parseDate } from '../../domain/calendar/parse-date';
import { DomainError } from '../../domain/errors';
import type { HigherAnswerKind } from '../../domain/intake/intake-commands';
import type { LineState } from '../../domain/nomination/line-states';
import { addHigherAnswer } from '../../prisma/stores/document-store-higher';
import { lockLearners } from '../class/hold-class';
import type { IntakeDeed } from '../intake/intake-work';
import { applyChanges } from '../nomination/change-lines';

/** Được xét chọn keeps the line approved: the class enrols it. */
const STATE_OF_ANSWER: Readonly<Record<HigherAnswerKind, LineState>> = {
  admitted: 'approved',
  'not-admitted': 'not-admitted',
  'awaiting-call-up': 'awaiting-call-up',
};

const ACTION_OF_ANSWER = {
  admitted: 'line-admitted',
  'not-admitted': 'line-not-admitted',
  'awaiting-call-up': 'line-awaiting-call-up',
} as const satisfies Record<HigherAnswerKind, string>;

/**
 * Ý kiến của cấp trên, per person; it may come in parts, and the school may change its mind while the class has not begun. Throws
 * DomainError `list-empty` without people, `not-found`, `line-decided-twice`, `line-state-closed`.
 */
export const recordHigherAnswer: IntakeDeed<'record-higher-answer'> = async (work, data) => {
  const { deed, intake } = work;
  if (data.answers.length === 0) throw new DomainError('list-empty');
  const ids = data.answers.map(({ lineId }) => lineId);
  if (new Set(ids).size < ids.length) throw new DomainError('line-decided-twice');
  const lines = await lockLearners(work, ids);
  await applyChanges(
    deed,
    intake.id,
    'record-higher-answer',
    lines,
    data.answers.map((answer) => ({
      lineId: answer.lineId,
      state: STATE_OF_ANSWER[answer.answer],
      reasonText: answer.reason ?? null,
    })),
  );
  const answerId = await addHigherAnswer(
    deed.tx,
    {
      committeeId: deed.committeeId,
      intakeId: intake.id,
      authority: data.authority,
      documentNumber: data.documentNumber ?? null,
      documentOn: data.documentOn ? parseDate(data.documentOn) : null,
      note: data.note ?? null,
      recordedBy: deed.accountId,
      recordedAt: deed.at,
    },
    data.answers.map((answer) => ({ ...answer, reason: answer.reason ?? null })),
  );
  const counts = { admitted: 0, 'not-admitted': 0, 'awaiting-call-up': 0 };
  for (const { lineId, answer } of data.answers) {
    counts[answer] += 1;
    deed.audit({ noun: 'review', action: ACTION_OF_ANSWER[answer], subjectId: lineId, intakeId: intake.id });
  }
  deed.audit({
    noun: 'intake',
    action: 'higher-answer-recorded',
    subjectId: answerId,
    intakeId: intake.id,
    data: { document: data.documentNumber ?? null, ...counts },
  });
  return { answerId, ...counts };
};
