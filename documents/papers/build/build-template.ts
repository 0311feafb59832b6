import type { DocumentSystem } from '../../../domain/document/document-type';
import type { Margins, PaperFormat } from '../format/paper-format';
import { formatOf } from '../format/format-of';
import { COMMON_FIELDS, RECORD_URL } from '../template/common-fields';
import type { PaperLayout } from '../template/paper-layout';
import type { PaperTemplate } from '../template/paper-template';
import { bodyBlocks } from './body-blocks';
import { docxPackage } from './docx-package';
import { endTable, signersTable } from './end-table';
import { headTable } from './head-table';
import { paragraph } from './wordprocessing-xml';

/** Makes the .docx with tags, and its description, of a layout in one system of papers. */
export function buildTemplate(layout: PaperLayout, system: DocumentSystem, margins?: Margins): PaperTemplate {
  const format = formatOf(system);
  const { code, name, kind, documentType, across = false } = layout;
  const page = { margins: margins ?? format.margins, across };
  const textWidth = textWidthOf(format, page.margins, across);
  const hasQr = layout.fields.some((field) => field.name === RECORD_URL.name);
  const body = [
    headTable(kind, format, textWidth),
    titleLines(layout),
    bodyBlocks(layout.blocks, format, textWidth),
    kind === 'annex' ? '' : BEFORE_END,
    layout.signers
      ? signersTable(layout.signers, textWidth, hasQr)
      : kind === 'annex'
        ? ''
        : endTable(format, textWidth, hasQr),
    // A .docx ends with a paragraph; this one takes no room.
    '<w:p><w:pPr><w:pStyle w:val="lt-rule"/></w:pPr></w:p>',
  ].join('');
  return {
    description: {
      code,
      name,
      system,
      kind,
      documentType,
      ...(margins ? { margins } : {}),
      fields: [...COMMON_FIELDS[kind], ...layout.fields],
    },
    bytes: docxPackage(body, name, format, page),
  };
}

/** A little room above the signatures; it stays with them. */
const BEFORE_END =
  '<w:p><w:pPr><w:pStyle w:val="lt-rule"/><w:keepNext/><w:spacing w:before="60" w:after="60"/></w:pPr></w:p>';

/** Millimetres between the margins. */
export function textWidthOf({ page }: PaperFormat, { left, right }: Margins, across: boolean): number {
  return (across ? page.height : page.width) - left - right;
}

/** Tên loại and trích yếu; a công văn has its abstract under the number instead. */
function titleLines({ kind, typeName }: PaperLayout): string {
  if (kind === 'letter' || typeName === null) return '';
  const attached = kind === 'annex' ? paragraph('attached', '(Kèm theo {attachedTo})') : '';
  const rule = kind === 'annex' ? '' : '<w:p><w:r><w:t>{abstractRule}</w:t></w:r></w:p>';
  return paragraph('typeName', typeName) + paragraph('abstract', '{abstract}') + attached + rule;
}
