import type { PaperFormat, Margins } from '../format/paper-format';
import { writeZip } from '../zip/write-zip';
import { twips } from './docx-units';
import { stylesXml } from './styles-xml';
import { escapeXml } from './wordprocessing-xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface PageSetup {
  readonly margins: Margins;
  readonly across: boolean;
}

/** A whole .docx of a body: page, styles, page numbers from the second page on. */
export function docxPackage(body: string, title: string, format: PaperFormat, page: PageSetup): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    'word/document.xml': `${DECLARATION}<w:document ${W} ${R}><w:body>${body}${sectionXml(format, page)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['rId1', `${OFFICE}/styles`, 'styles.xml'],
      ['rId2', `${OFFICE}/settings`, 'settings.xml'],
      ['rId3', `${OFFICE}/header`, 'header1.xml'],
      ['rId4', `${OFFICE}/header`, 'header2.xml'],
    ]),
    'word/styles.xml': stylesXml(format),
    'word/settings.xml': `${DECLARATION}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/header1.xml': `${DECLARATION}<w:hdr ${W}>${PAGE_NUMBER}</w:hdr>`,
    'word/header2.xml': `${DECLARATION}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="lt-pageNumber"/></w:pPr></w:p></w:hdr>`,
  };
  return writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

const PAGE_NUMBER =
  '<w:p><w:pPr><w:pStyle w:val="lt-pageNumber"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

function sectionXml({ page, pageNumberFromTop }: PaperFormat, { margins, across }: PageSetup): string {
  const [width, height] = across ? [page.height, page.width] : [page.width, page.height];
  const header = twips(pageNumberFromTop);
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>' +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${across ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" ` +
    `w:left="${twips(margins.left)}" w:header="${header}" w:footer="${header}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`
  );
}

function relationships(all: readonly (readonly [string, string, string])[]): string {
  const items = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(): string {
  const overrides = [
    ['/word/document.xml', `${WORD}.document.main+xml`],
    ['/word/styles.xml', `${WORD}.styles+xml`],
    ['/word/settings.xml', `${WORD}.settings+xml`],
    ['/word/header1.xml', `${WORD}.header+xml`],
    ['/word/header2.xml', `${WORD}.header+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
