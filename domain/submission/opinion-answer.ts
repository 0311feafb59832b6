import { DomainError } from '../errors';
import type { OpinionAnswer, OpinionChoice } from './round-commands';

/** One member's choice on one line, as it is stored and counted. */
export interface LineChoice {
  readonly lineId: string;
  readonly choice: OpinionChoice;
  readonly text: string | null;
}

/**
 * An answer spread over every line of the round. Throws DomainError `opinion-line-unknown` for an exception that names no line of the round or one line
 * twice, `opinion-text-required` for an other opinion without words, `opinion-exceptions-misplaced` for exceptions to a paper.
 */
export function spreadAnswer(answer: OpinionAnswer, lineIds: readonly string[]): LineChoice[] {
  if (answer.whole === 'answered-on-paper' && answer.exceptions.length > 0) {
    throw new DomainError('opinion-exceptions-misplaced');
  }
  const known = new Set(lineIds);
  const exceptions = new Map<string, LineChoice>();
  for (const { lineId, choice, text } of answer.exceptions) {
    if (!known.has(lineId) || exceptions.has(lineId)) throw new DomainError('opinion-line-unknown', { lineId });
    exceptions.set(lineId, { lineId, choice, text: words(text) });
  }
  const note = words(answer.note);
  const choices = lineIds.map(
    (lineId) =>
      exceptions.get(lineId) ?? { lineId, choice: answer.whole, text: answer.whole === 'other' ? note : null },
  );
  const wordless = choices.find(({ choice, text }) => choice === 'other' && text === null);
  if (wordless) throw new DomainError('opinion-text-required', { lineId: wordless.lineId });
  return choices;
}

/** Whether two answers say the same of every line: a second click, a second tab, a retry. */
export function sameChoices(before: readonly LineChoice[], now: readonly LineChoice[]): boolean {
  if (before.length !== now.length) return false;
  const earlier = new Map(before.map((each) => [each.lineId, each]));
  return now.every(({ lineId, choice, text }) => {
    const was = earlier.get(lineId);
    return was !== undefined && was.choice === choice && was.text === text;
  });
}

/**
 * The other way round, as the form is filled in: agreed but for the exceptions wherever a line is agreed to, else the most frequent choice with the
 * lines that differ. For pages and receipts.
 */
export function gatherChoices(choices: readonly LineChoice[], note: string | null): OpinionAnswer {
  const counts = new Map<OpinionChoice, number>();
  for (const { choice } of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const [frequent] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? (['agree'] as const);
  const whole = counts.has('agree') ? 'agree' : frequent;
  const exceptions = choices.filter(
    ({ choice, text }) => choice !== whole || (text !== null && !(whole === 'other' && text === note)),
  );
  return { whole, exceptions: exceptions.map(({ lineId, choice, text }) => ({ lineId, choice, text })), note };
}

function words(text: string | null | undefined): string | null {
  return text?.trim().normalize('NFC') || null;
}
