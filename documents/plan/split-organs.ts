import { foldText, stripFootnoteMarks, tidyText, trimPunctuation } from './fold-text';

const ORGAN_HEAD = String.raw`(?:Ban|Bộ|Cơ quan|Trung tâm|Trường|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|UBKT|Hội|Văn phòng|Phòng|Sở|Đảng ủy|Đảng uỷ|Đảng bộ|Chi bộ|Mặt trận|Thường trực|Thường vụ|Công an|Học viện|Huyện|Thị|Tỉnh|Thành|Liên đoàn|Đoàn|Tòa án|Viện|Kho bạc|Chi cục|Bảo hiểm|Các|Những|Đại học|Đơn vị)`;
/** "các đảng ủy, chi bộ trực thuộc" is one entry: only a new organ's first word, or "các", opens another. */
const COMMA = new RegExp(String.raw`,\s+(?=${ORGAN_HEAD}(?!\p{L})|(?:các|những|và các)\s)`, 'u');
const AND = new RegExp(String.raw`(?<!HĐND|[Hh]ội đồng nhân dân)\s+và\s+(?=${ORGAN_HEAD}(?!\p{L})|các\s)`, 'u');

/** Splits "Cơ quan Tổ chức - Nội vụ thị xã, Trung tâm Chính trị thị xã." into organs, in their own words. */
export function splitOrgans(text: string): string[] {
  return stripFootnoteMarks(text)
    .split(/[;\n]/)
    .flatMap((part) => part.split(COMMA))
    .flatMap((part) => part.split(AND))
    .map((part) => trimPunctuation(tidyText(part)).replace(/^và (?=các )/u, ''))
    .filter((part) => part !== '');
}

/** True when the text names organs and nothing else, as a line whose label was lost. */
export function namesOnlyOrgans(text: string): boolean {
  return (
    text.length <= 250 &&
    new RegExp(String.raw`^(?:${ORGAN_HEAD}|các (?:cơ quan|đảng ủy|đơn vị|phòng|chi))(?!\p{L})`, 'u').test(text)
  );
}

/** Which role an organ usually has, when its line carries no label. */
export function usualRole(text: string): 'leading' | 'advising' | 'coordinating' | 'delivering' {
  const folded = foldText(text);
  if (/^(ban thuong vu|thuong truc|thuong vu|uy ban nhan dan|ubnd|ban chap hanh)/.test(folded)) return 'leading';
  if (/^(trung tam|truong|hoc vien|dai hoc)/.test(folded)) return 'delivering';
  return folded.startsWith('cac ') ? 'coordinating' : 'advising';
}
