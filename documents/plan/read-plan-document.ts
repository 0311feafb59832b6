import type { DraftPlan } from '../../contracts/plan/draft-plan';
import { checkDocxArchive } from './check-docx-archive';
import { decodeText, detectFormat } from './detect-format';
import { extractDocx } from './extract-docx';
import { extractMarkdown, extractText } from './extract-text';
import { readPlanLines } from './read-plan-lines';

/**
 * Reads a plan document (.docx, Markdown, plain text) into a draft for a person to check. Throws DomainError with a
 * `plan-document-…` code when there is nothing to read.
 */
export async function readPlanDocument(input: { bytes: Uint8Array; fileName: string }): Promise<DraftPlan> {
  const { bytes } = input;
  const fileName = input.fileName.normalize('NFC');
  const format = detectFormat(bytes, fileName);
  if (format !== 'docx') return readPlanText(decodeText(bytes, fileName), format, fileName);
  await checkDocxArchive(bytes, fileName);
  return readPlanLines(await extractDocx(bytes, fileName), 'docx', fileName);
}

/** As {@link readPlanDocument}, for text that was pasted or already decoded. */
export function readPlanText(text: string, format: 'markdown' | 'text', fileName = ''): DraftPlan {
  return readPlanLines(format === 'markdown' ? extractMarkdown(text) : extractText(text), format, fileName);
}
