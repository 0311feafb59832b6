import { ImagePlugin, LoopPlugin, RawXmlPlugin, TemplateHandler, TextPlugin, type TemplateData } from 'easy-template-x';
import { parsePaperData, type PaperData, type PaperDataProblem } from '../../../contracts/document/paper-data';
import { refuseSecrets } from '../../../domain/document/document-states';
import type { DocumentSystem, SecrecyLevel } from '../../../domain/document/document-type';
import { DomainError } from '../../../domain/errors';
import type { PaperTemplate } from '../template/paper-template';
import { shippedTemplate } from '../templates/shipped-templates';
import { readZip } from '../zip/read-zip';
import { writeZip } from '../zip/write-zip';
import { fillValues } from './fill-values';
import { declareDrawing, pictures } from './paper-pictures';
import { withStamp } from './paper-stamp';

export interface PaperRequest {
  /** Code of a shipped template, or a template of the office's own. */
  readonly template: string | PaperTemplate;
  readonly format: DocumentSystem;
  readonly data: unknown;
  /** Words of a stamp on the first page, such as "DỮ LIỆU MẪU": no part of the text. */
  readonly stamp?: string | null;
}

/**
 * A paper as .docx. The same request gives the same bytes. Throws DomainError `paper-field-missing`, `paper-data-invalid` (each value by
 * the fields of the template), `secret-refused`, `paper-template-unknown`, `paper-template-refused`.
 */
export async function producePaper({ template, format, data, stamp }: PaperRequest): Promise<Uint8Array> {
  const chosen = typeof template === 'string' ? shippedTemplate(template, format) : template;
  const { description } = chosen;
  if (description.system !== format)
    throw new DomainError('paper-template-unknown', { code: description.code, format });
  const checked = requireData(chosen, data);
  refuseSecrets((checked['secrecy'] as SecrecyLevel | undefined) ?? 'none');
  const values: TemplateData = { ...fillValues(checked, description), ...(await pictures(checked)) };
  const parts = declareDrawing(await readZip(await fill(chosen.bytes, values)));
  // Written anew: the library stamps the parts it wrote with the hour.
  return writeZip(stamp ? withStamp(parts, stamp) : parts);
}

function requireData({ description }: PaperTemplate, data: unknown): PaperData {
  const parsed = parsePaperData(description.fields, data);
  if (parsed.data === null) throw dataError(description.code, parsed.problems);
  requireAuthority(description.code, parsed.data);
  return parsed.data;
}

function dataError(template: string, problems: readonly PaperDataProblem[]): DomainError {
  const missing = problems.filter(({ fault }) => fault === 'missing').map(({ field }) => field);
  if (missing.length > 0) return new DomainError('paper-field-missing', { template, fields: missing });
  const named = problems.map(({ field, fault }) => `${field}: ${fault}`);
  return new DomainError('paper-data-invalid', { template, problems: named });
}

/** T/M, K/T, T/L and TUQ say for whom (HD 36, NĐ 30); the head who signs as such says nothing. */
function requireAuthority(template: string, data: PaperData): void {
  const capacity = data['capacity'];
  if (capacity === undefined || capacity === 'direct' || data['authority'] !== undefined) return;
  throw new DomainError('paper-field-missing', { template, fields: ['authority'] });
}

async function fill(bytes: Uint8Array, values: TemplateData): Promise<Uint8Array> {
  // Words and loops, rules of a length and the one picture worked out here; no picture or link comes out of data.
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin(), new RawXmlPlugin(), new ImagePlugin()],
    maxXmlDepth: 40,
  });
  try {
    return await handler.process(Buffer.from(bytes), values);
  } catch (error) {
    throw new DomainError('paper-template-refused', { problems: [error instanceof Error ? error.message : 'syntax'] });
  }
}
