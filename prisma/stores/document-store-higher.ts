import type { PlainDate } from '../../domain/dates';
import type { HigherAnswerKind } from '../../domain/intake/intake-commands';
import type { Transaction } from '../client';
import { newId } from '../ids';
import { toOptionalDbDate } from '../plain-dates';

export interface NewHigherAnswer {
  committeeId: string;
  intakeId: string;
  authority: string;
  documentNumber: string | null;
  documentOn: PlainDate | null;
  note: string | null;
  recordedBy: string;
  recordedAt: Date;
}

/** One answer of the school or the level above, which may be about a part of the people only; each answer is kept. */
export async function addHigherAnswer(
  tx: Transaction,
  answer: NewHigherAnswer,
  lines: readonly { lineId: string; answer: HigherAnswerKind; reason: string | null }[],
): Promise<string> {
  const id = newId();
  await tx.higherAnswer.create({ data: { ...answer, id, documentOn: toOptionalDbDate(answer.documentOn) } });
  await tx.higherAnswerLine.createMany({
    data: lines.map((line) => ({ ...line, answerId: id, committeeId: answer.committeeId })),
  });
  return id;
}
