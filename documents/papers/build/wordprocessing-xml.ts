import type { PaperPart } from '../format/paper-format';
import { twips } from './docx-units';

export interface ParagraphOptions {
  readonly keepNext?: boolean;
  /** Repeated for every item of this field. */
  readonly each?: string;
  /** Stands only when this field was given. */
  readonly when?: string;
  readonly centred?: boolean;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Style of a part of a paper. */
export function styleOf(part: PaperPart | 'qr'): string {
  return `lt-${part}`;
}

/** Runs of a text in which `**x**` is bold and `*x*` italic. */
export function runs(markup: string): string {
  return markup
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('**')) return run(piece.slice(2, -2), '<w:b/><w:bCs/>');
      return /^\*.+\*$/.test(piece) ? run(piece.slice(1, -1), '<w:i/><w:iCs/>') : run(piece);
    })
    .join('');
}

export function paragraph(part: PaperPart | 'qr', markup: string, options: ParagraphOptions = {}): string {
  const properties = [
    `<w:pStyle w:val="${styleOf(part)}"/>`,
    options.keepNext ? '<w:keepNext/>' : '',
    options.centred ? '<w:jc w:val="center"/>' : '',
  ].join('');
  const loops = [options.when, options.each].filter((name) => name !== undefined);
  // In runs of their own: what is left of a loop's tag must not take the text with it.
  const open = loops.map((name) => run(`{#${name} [loopOver: "paragraph"]}`)).join('');
  const close = [...loops]
    .reverse()
    .map((name) => run(`{/${name}}`))
    .join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${open}${runs(markup)}${close}</w:p>`;
}

/** A solid line, centred in a column; lengths in millimetres. */
export function rule(length: number, column: number): string {
  const aside = twips((column - length) / 2);
  return (
    '<w:p><w:pPr><w:pStyle w:val="lt-rule"/><w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' +
    `<w:ind w:left="${aside}" w:right="${aside}" w:firstLine="0"/></w:pPr></w:p>`
  );
}

export function cell(width: number, content: string, border = false): string {
  const lines = border ? BORDERS : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${lines}</w:tcPr>${content}</w:tc>`;
}

export interface RowOptions {
  readonly isHead?: boolean;
  /** Millimetres. */
  readonly height?: number;
}

/** No row is torn between two pages. */
export function row(cells: string, { isHead, height }: RowOptions = {}): string {
  const least = height === undefined ? '' : `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${least}${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

/** Widths in millimetres; `padding` is left and right of every cell. */
export function table(widths: readonly number[], rows: string, padding = 0): string {
  const side = twips(padding);
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const total = twips(widths.reduce((sum, width) => sum + width, 0));
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
  );
}

const BORDERS = `<w:tcBorders>${['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tcBorders>`;

function run(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text).replaceAll('\n', BREAK)}</w:t></w:r>`;
}

const BREAK = '</w:t><w:br/><w:t xml:space="preserve">';
