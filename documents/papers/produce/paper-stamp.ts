import { twips } from '../build/docx-units';
import { escapeXml } from '../build/wordprocessing-xml';

/** Millimetres: the box of a stamp and where it stands on the page, in the top margin on the left. */
const BOX = { width: 42, left: 30, top: 7 };

/**
 * Puts a stamp on the first page: a framed line of its own, before all text and in nobody's way, so that it stands on papers of every
 * template. The checker counts framed lines as no part of the text.
 */
export function withStamp(parts: ReadonlyMap<string, Uint8Array>, words: string): Map<string, Uint8Array> {
  const name = 'word/document.xml';
  const xml = Buffer.from(parts.get(name) ?? new Uint8Array()).toString('utf8');
  const stamped = xml.replace(/<w:body>/, `<w:body>${stampXml(words)}`);
  return new Map([...parts].map(([part, bytes]) => [part, part === name ? Buffer.from(stamped) : bytes]));
}

/** A frame before a table has nothing to hold on to; this line holds it and takes no room. */
const ANCHOR =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="2"/></w:rPr></w:r></w:p>';

function stampXml(words: string): string {
  const sides = ['top', 'left', 'bottom', 'right'];
  const border = sides.map((side) => `<w:${side} w:val="single" w:sz="12" w:space="2" w:color="C00000"/>`).join('');
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  return (
    `<w:p><w:pPr><w:framePr w:w="${twips(BOX.width)}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${twips(BOX.left)}" w:y="${twips(BOX.top)}"/>` +
    `<w:pBdr>${border}</w:pBdr><w:jc w:val="center"/></w:pPr>` +
    `<w:r><w:rPr>${fonts}<w:b/><w:bCs/><w:color w:val="C00000"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t>${escapeXml(words)}</w:t></w:r></w:p>${ANCHOR}`
  );
}

/** The official words; papers of a committee that is only a sample bear them. */
const SAMPLE_WORDS = 'DỮ LIỆU MẪU';

export function stampOf(isSample: boolean): string | null {
  return isSample ? SAMPLE_WORDS : null;
}
