import { DomainError } from '../../domain/errors';

const MAX_LINES = 20_000;
/** A paragraph of two pages. Longer ones are no plan, and would be slow to read. */
const MAX_LINE_LENGTH = 8_000;
const MAX_TEXT_LENGTH = 1_000_000;

/** Throws `plan-document-too-large` when the text is larger than any plan. */
export function checkTextSize(lines: readonly string[]): void {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const tooLong = lines.some((line) => line.length > MAX_LINE_LENGTH);
  if (tooLong || lines.length > MAX_LINES || length > MAX_TEXT_LENGTH) {
    throw new DomainError('plan-document-too-large', { maxLines: MAX_LINES, maxLineLength: MAX_LINE_LENGTH });
  }
}
