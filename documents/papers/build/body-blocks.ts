import type { PaperFormat } from '../format/paper-format';
import type { Block, TableBlock, TextBlock } from '../template/paper-layout';
import { twips } from './docx-units';
import { cell, paragraph, row, table } from './wordprocessing-xml';

const CELL_PADDING = 1.2;

export function bodyBlocks(blocks: readonly Block[], format: PaperFormat, textWidth: number): string {
  const own = blocks.filter((block) => block.only === undefined || block.only === format.system);
  return own
    .map((block, at) => {
      switch (block.kind) {
        case 'text':
          // The signature never stands alone on a page; the last line may be absent, so the last two are kept to it.
          return textBlock(at >= own.length - 2 && block.each === undefined ? { ...block, keep: true } : block);
        case 'table':
          return tableBlock(block, textWidth);
        case 'addressees':
          return addresseesBlock();
        case 'dotted':
          return dottedLine(textWidth).repeat(block.lines);
      }
    })
    .join('');
}

function textBlock({ part, text, each, when, keep, centred }: TextBlock): string {
  return paragraph(part, text, { each, when, keepNext: keep, centred });
}

function addresseesBlock(): string {
  const list = (xml: string, left: number, hanging: number, before?: number) =>
    xml.replace('</w:pPr>', `${indent(left, hanging, before)}</w:pPr>`);
  return (
    paragraph('addressee', 'Kính gửi: {oneAddressee}', { when: 'oneAddressee', centred: true }) +
    list(paragraph('addressee', 'Kính gửi:', { when: 'hasManyAddressees' }), 25, 2, 12) +
    list(paragraph('addressee', '- {item}{end}', { each: 'manyAddressees' }), 47, 4) +
    SPACE
  );
}

const SPACE = '<w:p><w:pPr><w:pStyle w:val="lt-rule"/></w:pPr></w:p>';

/** A line to write on by hand, as wide as the text. */
function dottedLine(textWidth: number): string {
  return (
    `<w:p><w:pPr><w:pStyle w:val="lt-addressee"/><w:keepNext/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(textWidth)}"/></w:tabs>` +
    '</w:pPr><w:r><w:tab/></w:r></w:p>'
  );
}

/** Hanging, so that the second line of a long name stands under its first. */
function indent(left: number, hanging: number, before = 2): string {
  return `<w:spacing w:before="${before * 20}" w:after="60"/><w:ind w:left="${twips(left)}" w:hanging="${twips(hanging)}"/>`;
}

/** Columns keep their proportions and fill the width of the text. */
function tableBlock({ each, when, columns, rowHeight }: TableBlock, textWidth: number): string {
  const asked = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / asked) * textWidth);
  const head = columns.map(({ title }, at) => cell(widths[at]!, paragraph('cellTitle', title), true)).join('');
  const last = columns.length - 1;
  const cells = columns.map(({ text, centred }, at) => {
    const open = at === 0 ? `{#${each} [loopOver: "row"]}` : '';
    const close = at === last ? `{/${each}}` : '';
    return cell(widths[at]!, paragraph('cell', `${open}${text}${close}`, { centred }), true);
  });
  const rows = row(head, { isHead: true }) + row(cells.join(''), { height: rowHeight });
  // Word joins two tables that touch; the line between also holds the space.
  const [before, after] = when === undefined ? ['', ''] : [loopMark(`#${when}`), loopMark(`/${when}`)];
  const space = '<w:p><w:pPr><w:pStyle w:val="lt-cell"/></w:pPr></w:p>';
  return before + table(widths, rows, CELL_PADDING) + space + after;
}

/** A paragraph that holds nothing but the beginning or the end of a condition, and goes with it. */
function loopMark(tag: string): string {
  const option = tag.startsWith('#') ? ' [loopOver: "paragraph"]' : '';
  return `<w:p><w:pPr><w:pStyle w:val="lt-rule"/></w:pPr><w:r><w:t>{${tag}${option}}</w:t></w:r></w:p>`;
}
