import type { PaperTemplateDescription } from '../../../contracts/document/paper-template';
import { DomainError } from '../../../domain/errors';
import { checkPaper } from '../check/check-paper';
import { producePaper } from '../produce/produce-paper';
import { checkTemplate } from './check-template';
import { specimenValues } from './specimen-values';

/**
 * An office's own .docx in the place of a template: its tags are held against the fields of that template, then a paper is made of it and
 * measured. Throws DomainError `paper-template-refused` (`unknown` and `missing` name the fields, `problems` every fault),
 * `paper-template-measures` with what each measure asks and finds.
 */
export async function acceptTemplate(bytes: Uint8Array, description: PaperTemplateDescription): Promise<void> {
  const problems = await checkTemplate(bytes, description);
  if (problems.length > 0) {
    const named = (fault: string) => [
      ...new Set(problems.filter((one) => one.fault === fault).map(({ what }) => what)),
    ];
    throw new DomainError('paper-template-refused', {
      problems: problems.map(({ fault, what }) => `${fault}: ${what}`),
      unknown: named('tag-unknown'),
      missing: named('field-unused'),
    });
  }
  const template = { bytes, description };
  const paper = await producePaper({ template, format: description.system, data: specimenValues(description) });
  const { measures } = await checkPaper(paper, description.system, description.margins);
  const failed = measures.filter(({ ok }) => !ok);
  if (failed.length > 0) {
    throw new DomainError('paper-template-measures', {
      measures: failed.map(({ measure, asked, found }) => `${measure}: ${asked}, ${found}`),
    });
  }
}
