import type { ExpectedRange } from '../../contracts/plan/draft-plan';

/** Numbers of classes and learners a phrase names, with where they stood so that a title can leave them out. */
export interface ParsedRanges {
  classes: ExpectedRange[];
  learners: ExpectedRange[];
  learnersPerClass: ExpectedRange[];
  onDemand: boolean;
  reversed: boolean;
  /** The phrase without its numbers and their "dự kiến", "khoảng". */
  rest: string;
}

const WORDS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d{1,6}|(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?=\s))`;
const SPOKEN = String.raw`(?:\s*\([^()]{1,20}\))?`;
const RANGE = String.raw`(?<![\p{L}\p{N}/.\-])(từ\s+|khoảng\s+|dự kiến\s+|tối đa\s+|không quá\s+|ít nhất\s+|tối thiểu\s+|gần\s+|hơn\s+|trên\s+){0,4}(${NUMBER})${SPOKEN}(?:\s*(?:-|–|—|÷|đến|tới)\s*(${NUMBER})${SPOKEN})?`;
const PEOPLE = String.raw`(?:lượt\s+)?(?:học viên|người|đồng chí|đại biểu|cán bộ|công chức|viên chức|đảng viên|chỉ tiêu|suất)`;

const PER_CLASS_BEFORE = new RegExp(
  String.raw`(?:mỗi|một|1|01)\s+lớp\s*:?\s*(?:có\s+|gồm\s+)?${RANGE}(?:\s+${PEOPLE})?`,
  'iu',
);
const PER_CLASS_AFTER = new RegExp(String.raw`${RANGE}\s+${PEOPLE}\s*(?:/|mỗi|trên|một)\s*(?:0?1\s+)?lớp`, 'iu');
const CLASSES = new RegExp(String.raw`${RANGE}\s+lớp(?!\p{L})`, 'iu');
const CLASSES_LABEL = new RegExp(String.raw`số\s+lớp[^:\d]{0,20}:\s*${RANGE}`, 'iu');
const LEARNERS = new RegExp(String.raw`${RANGE}\s+${PEOPLE}`, 'iu');
const LEARNERS_LABEL = new RegExp(
  String.raw`(?:số\s+(?:lượng|người|học viên)|quy mô|chỉ tiêu|học viên)[^:\d]{0,30}:\s*${RANGE}`,
  'iu',
);
const ON_DEMAND = /theo\s+(?:nhu cầu|số lượng thực tế|thực tế|đăng ký thực tế)(?:\s+và\s+số lượng thực tế)?/iu;
const ESTIMATE = /dự kiến|khoảng|ước|gần|hơn|trên/iu;

/** Reads "01 lớp, khoảng 60 - 80 học viên", "từ 03 đến 04 lớp", "mỗi lớp 70". "năm 2023" and "đối tượng 4" are no numbers of people. */
export function parseRanges(text: string): ParsedRanges {
  const state = { rest: text, reversed: false, estimate: /dự kiến/iu.test(text) };
  const learnersPerClass = [...takeAll(state, PER_CLASS_AFTER), ...takeAll(state, PER_CLASS_BEFORE)];
  const classes = [...takeAll(state, CLASSES_LABEL), ...takeAll(state, CLASSES)];
  const learners = [...takeAll(state, LEARNERS_LABEL), ...takeAll(state, LEARNERS)];
  return {
    classes: classes.filter((range) => range.max <= 500),
    learners: learners.filter((range) => range.max > 0),
    learnersPerClass,
    onDemand: ON_DEMAND.test(text),
    reversed: state.reversed,
    rest: tidyRest(state.rest),
  };
}

/** A bare "02", "03 - 04" of a table cell or after a label that names the unit. */
export function parseBareRange(text: string): ExpectedRange | null {
  const match = new RegExp(String.raw`^(?:dự kiến\s+|khoảng\s+)*${RANGE}`, 'iu').exec(text.trim());
  return match ? toRange(match, ESTIMATE.test(text), { reversed: false }) : null;
}

function takeAll(state: { rest: string; reversed: boolean; estimate: boolean }, pattern: RegExp): ExpectedRange[] {
  const found: ExpectedRange[] = [];
  for (let match = pattern.exec(state.rest); match && found.length < 20; match = pattern.exec(state.rest)) {
    const before = state.rest.slice(0, match.index);
    const after = state.rest.slice(match.index + match[0].length);
    found.push(toRange(match, state.estimate || ESTIMATE.test(match[0]), state));
    state.rest = `${before}\ue000${after}`;
  }
  return found;
}

function toRange(match: RegExpExecArray, estimate: boolean, state: { reversed: boolean }): ExpectedRange {
  const first = toNumber(match[2] ?? '0');
  const last = match[3] === undefined ? first : toNumber(match[3]);
  if (last < first) state.reversed = true;
  const isCeiling = match[3] === undefined && /tối đa|không quá/iu.test(match[0]);
  return { min: isCeiling ? 0 : Math.min(first, last), max: Math.max(first, last), estimate };
}

function toNumber(text: string): number {
  return WORDS[text.toLowerCase()] ?? Number(text.replace(/\./g, ''));
}

/** What remains of "…; dự kiến ∅, khoảng ∅." once the numbers are out. */
function tidyRest(text: string): string {
  return text
    .replace(
      /[\s,;:(\-–]{0,6}(?:(?:dự kiến|khoảng|mở|tổ chức|với|số lượng|gồm|tổng số)[\s,:]{0,4}){0,6}\ue000[\s)]{0,4}(?=[.,;:]|$|\ue000)/giu,
      '',
    )
    .replace(/\ue000/g, '')
    .replace(/\s+([.,;:)])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
