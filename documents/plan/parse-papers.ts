import type { DraftLegalBasis } from '../../contracts/plan/draft-plan';
import { isPlainDate, type PlainDate } from '../../domain/dates';
import { tidyText, trimPunctuation } from './fold-text';

/** A paper named in running text. */
export interface CitedPaper {
  type: string;
  number: string | null;
  date: PlainDate | null;
  organ: string | null;
}

const TYPE = String.raw`(?:Bộ luật|Luật|Nghị định|Nghị quyết|Quyết định|Quy định|Quy chế|Thông tư liên tịch|Thông tư|Thông báo|Thông tri|Hướng dẫn|Kế hoạch|Kết luận|Chỉ thị|Công văn|Chương trình|Đề án|Điều lệ|Tờ trình|Báo cáo|Pháp lệnh)`;
const NUMBER = String.raw`\d{1,5}(?:[-/][\p{L}\p{N}.&]+)+`;
const DATE = String.raw`(?:ngày\s+)?(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})\s*(?:[/.\-]|năm)\s*(\d{4})`;
const PAPER = new RegExp(
  String.raw`(?<!\p{L})(${TYPE})(?!\p{L})(?:\s+số:?\s*(${NUMBER}|\d{1,4})|\s+(${NUMBER})|\s+(\d{2,4})(?![\p{N}/.]))?(?:\s*,?\s*${DATE})?`,
  'gu',
);
const LATE_DATE = new RegExp(String.raw`\s+${DATE}$`, 'u');
/** An organ's name ends where the paper's subject begins. */
const ORGAN =
  /^\s*,?\s*của\s+(.+?)(?=\s+(?:về|quy định|thực hiện|ban hành|hướng dẫn|sửa đổi|phê duyệt|thống nhất|trên địa bàn|v\/v)(?!\p{L})|\s*[,;(.]|$)/u;

/** The paper a basis begins with, its organ and its subject; the whole text is kept whatever was understood. */
export function parseLegalBasis(text: string, lines: number[]): DraftLegalBasis {
  const found = findPapers(text)[0];
  if (!found) {
    return {
      type: null,
      number: null,
      date: null,
      organ: null,
      abstract: null,
      text,
      lines,
      unsure: { sourceLine: lines[0] ?? null, why: 'unreadable-value' },
    };
  }
  const { end } = found;
  const subject = trimPunctuation(text.slice(end));
  // A law's date follows its name: "Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008".
  const dated = found.paper.date === null ? LATE_DATE.exec(subject) : null;
  const abstract = (dated ? trimPunctuation(subject.slice(0, dated.index)) : subject) || null;
  const paper = dated ? { ...found.paper, date: dateOf(dated[1], dated[2], dated[3]) } : found.paper;
  const named = paper.number !== null || /luật|điều lệ|pháp lệnh/iu.test(paper.type);
  return {
    ...paper,
    abstract,
    text,
    lines,
    unsure: named ? null : { sourceLine: lines[0] ?? null, why: 'unreadable-value' },
  };
}

/** Papers with a number, in the order they are named. */
export function citedPapers(text: string): CitedPaper[] {
  return findPapers(text)
    .map(({ paper }) => paper)
    .filter((paper) => paper.number !== null);
}

function findPapers(text: string): { paper: CitedPaper; end: number }[] {
  return [...text.matchAll(PAPER)].slice(0, 50).map((match) => {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 300);
    const organ = ORGAN.exec(after);
    const paper = {
      type: match[1] ?? '',
      number: match[2] ?? match[3] ?? match[4] ?? null,
      date: dateOf(match[5], match[6], match[7]),
      organ: organ ? tidyText(organ[1] ?? '') : null,
    };
    return { paper, end: end + (organ?.[0].length ?? 0) };
  });
}

function dateOf(day?: string, month?: string, year?: string): PlainDate | null {
  const text = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isPlainDate(text) ? text : null;
}
