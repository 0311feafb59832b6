import type { DraftLearnerGroup, ExpectedRange, Extracted, UnsureReason } from '../../contracts/plan/draft-plan';
import type { ItemField } from './build-item-tree';
import { foldText, stripFootnoteMarks, tidyText, trimPunctuation } from './fold-text';
import { parseBareRange, parseRanges, type ParsedRanges } from './parse-range';
import type { Paragraph } from './source-line';

interface OpenGroup {
  name: string;
  classes: Numbered[];
  learners: Numbered[];
  learnersPerClass: Numbered[];
  onDemand: boolean;
  lines: number[];
}

interface Numbered {
  range: ExpectedRange;
  line: number;
  reversed: boolean;
}

const SENTENCE_END = /(?<=[.;])\s+(?=\p{Lu})/u;

/** Learners of an item with their own numbers: one group per sentence or part that names numbers, at least one in all. */
export function readLearnerGroups(
  head: readonly Paragraph[],
  parts: readonly Paragraph[],
  fields: readonly ItemField[],
): DraftLearnerGroup[] {
  const fromParts = groupsOf(parts);
  const fromHead = groupsOf(head);
  const groups = fromParts.length > 0 ? fromParts : fromHead;
  const first = groups[0] ?? emptyGroup(head);
  if (groups.length === 0) groups.push(first);
  // The head may give the total of what its parts give one by one: the parts stand, the first is marked.
  if (fromParts.length > 0 && fromHead.length > 0) first.classes.push(...fromHead.flatMap((group) => group.classes));
  fields.forEach((field) => applyField(first, field, groups.length === 1));
  return groups.map(close);
}

function groupsOf(paragraphs: readonly Paragraph[]): OpenGroup[] {
  const groups: OpenGroup[] = [];
  let pending: { text: string; lines: number[] } | null = null;
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.text.split(SENTENCE_END)) {
      const ranges = parseRanges(sentence);
      const rest = nameable(ranges.rest);
      if (!hasNumbers(ranges)) {
        pending ??= { text: sentence, lines: paragraph.lines };
        continue;
      }
      const last = groups.at(-1);
      if (rest === '' && pending === null && last) {
        add(last, ranges, paragraph.lines);
        continue;
      }
      const lines: number[] = rest === '' && pending ? pending.lines : [];
      const group = { ...emptyGroup([]), name: groupName(rest || pending?.text || ''), lines: [...lines] };
      add(group, ranges, paragraph.lines);
      groups.push(group);
      pending = null;
    }
  }
  return groups;
}

function emptyGroup(head: readonly Paragraph[]): OpenGroup {
  const text = head[0]?.text ?? '';
  return {
    name: groupName(text.split(SENTENCE_END)[0] ?? ''),
    classes: [],
    learners: [],
    learnersPerClass: [],
    onDemand: head.some((paragraph) => parseRanges(paragraph.text).onDemand),
    lines: [...(head[0]?.lines ?? [])],
  };
}

function add(group: OpenGroup, ranges: ParsedRanges, lines: readonly number[]): void {
  const line = lines[0] ?? 1;
  const numbered = (range: ExpectedRange): Numbered => ({ range, line, reversed: ranges.reversed });
  group.classes.push(...ranges.classes.map(numbered));
  group.learners.push(...ranges.learners.map(numbered));
  group.learnersPerClass.push(...ranges.learnersPerClass.map(numbered));
  group.onDemand ||= ranges.onDemand;
  group.lines = [...new Set([...group.lines, ...lines])];
}

/** "Đối tượng: …" names the group, "Số lớp: 02" and table cells give its numbers. */
function applyField(group: OpenGroup, field: ItemField, alone: boolean): void {
  if (field.role === 'audience' && alone && field.value !== '') {
    group.name = trimPunctuation(parseRanges(field.value).rest) || group.name;
  }
  if (field.role !== 'size' && field.role !== 'audience') return;
  const ranges = parseRanges(`${field.label}: ${field.value}`);
  const bare = parseBareRange(field.value);
  if (!hasNumbers(ranges) && field.role === 'size' && bare) {
    const label = foldText(field.label);
    if (/(\/|moi) ?lop/.test(label)) ranges.learnersPerClass.push(bare);
    else if (/lop/.test(label) && !/hoc vien|nguoi/.test(label)) ranges.classes.push(bare);
    else ranges.learners.push(bare);
  }
  add(group, ranges, field.lines);
}

function close(group: OpenGroup): DraftLearnerGroup {
  const classes = pick(group.classes);
  const learnersPerClass = pick(group.learnersPerClass);
  let learners = pick(group.learners);
  if (!learners.value && classes.value && learnersPerClass.value) {
    const value = {
      min: classes.value.min * learnersPerClass.value.min,
      max: classes.value.max * learnersPerClass.value.max,
      estimate: true,
    };
    const sourceLine = learnersPerClass.lines[0] ?? null;
    learners = { value, lines: learnersPerClass.lines, unsure: { sourceLine, why: 'computed-per-class' } };
  }
  return { name: group.name, classes, learners, learnersPerClass, onDemand: group.onDemand, lines: group.lines };
}

function pick(found: readonly Numbered[]): Extracted<ExpectedRange | null> {
  const first = found[0];
  if (!first) return { value: null, lines: [], unsure: null };
  const same = found.every(({ range }) => range.min === first.range.min && range.max === first.range.max);
  const why: UnsureReason | null = first.reversed ? 'range-reversed' : same ? null : 'several-candidates';
  const lines = [...new Set(found.map(({ line }) => line))];
  return { value: first.range, lines, unsure: why && { sourceLine: first.line, why } };
}

function hasNumbers(ranges: ParsedRanges): boolean {
  return ranges.classes.length + ranges.learners.length + ranges.learnersPerClass.length > 0;
}

function nameable(rest: string): string {
  const name = trimPunctuation(rest);
  return (name.match(/\p{L}/gu)?.length ?? 0) >= 4 && !/^(dự kiến|khoảng|số lượng|tổng số)$/iu.test(name) ? name : '';
}

/** "… cho đảng viên mới" is "đảng viên mới"; "cử cán bộ … đi" is "cán bộ …"; else the whole phrase. */
function groupName(text: string): string {
  const clean = trimPunctuation(tidyText(stripFootnoteMarks(parseRanges(text).rest || text)));
  const sent = /(?:cử|lựa chọn)\s+(.{4,160}?)\s+(?:cử\s+)?đi(?!\p{L})/u.exec(clean.replace(/^Cử/, 'cử'));
  const taught = /(?:dành cho|cho|đối với)\s+(?:các\s+)?(?:đối tượng\s+(?=cán bộ|công chức))?(.{4,400})$/u.exec(clean);
  const name = sent?.[1] ?? taught?.[1] ?? clean;
  return trimPunctuation(name.replace(/\s*\(theo nhu cầu[^)]*\)/iu, ''));
}
