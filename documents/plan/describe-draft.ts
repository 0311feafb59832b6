import type { DraftItem, DraftPlan, ExpectedRange } from '../../contracts/plan/draft-plan';
import { formatDate } from '../../domain/dates';
import { listUnsure } from './list-unsure';
import { READING_WORDS } from './reading-words';

const WORDS = READING_WORDS.vi;
const DUE_KINDS = {
  'complete-by': 'hoàn thành chậm nhất',
  'open-by': 'mở lớp chậm nhất',
  'within-year': 'trong năm, đến',
};

/** The draft in Vietnamese, for a person at a terminal to check beside the document. */
export function describeDraft(draft: DraftPlan): string {
  const { signatory, budget } = draft;
  const groups = draft.items.reduce((sum, item) => sum + item.learnerGroups.length, 0);
  const unsure = listUnsure(draft);
  return [
    draft.title.value ?? 'Kế hoạch (không thấy tên)',
    `Số: ${draft.number.value ?? '(không có trong văn bản)'} · Cơ quan ban hành: ${draft.organ.value ?? '(chưa rõ)'} · Năm: ${draft.year.value ?? '(chưa rõ)'}`,
    `Ký: ${[signatory.capacity.value, signatory.post.value, signatory.name.value].filter(Boolean).join(' · ') || '(chưa rõ)'}`,
    `Kinh phí: ${budget.amountVnd.value === null ? '(chưa rõ)' : `${dotted(budget.amountVnd.value)} đồng`}`,
    `Căn cứ: ${draft.legalBases.length} văn bản · Nơi nhận: ${draft.recipients.length} · Phân công: ${draft.assignments.length}`,
    '',
    `${draft.items.length} mục, ${groups} đối tượng học viên:`,
    ...draft.items.flatMap(describeItem),
    '',
    unsure.length === 0 ? 'Không có chỗ nào cần kiểm tra thêm.' : `Cần kiểm tra (${unsure.length}):`,
    ...unsure.map(
      ({ path, sourceLine, why }) => `  ${placeOf(draft, path)}${atLine(sourceLine)}: ${WORDS.unsure[why]}`,
    ),
    ...(draft.unplaced.length === 0 ? [] : ['', `Dòng chưa xếp được vào đâu (${draft.unplaced.length}):`]),
    ...draft.unplaced.map(({ line, text }) => `  dòng ${line}: ${shorten(text, 100)}`),
  ].join('\n');
}

function describeItem(item: DraftItem): string[] {
  const { due, procedure } = item;
  const proposed = procedure.value;
  return [
    '',
    `${item.code}  ${shorten(item.title, 110)} (dòng ${item.lines.join(', ')})`,
    ...item.learnerGroups.map((group) => `     - ${shorten(group.name, 70)}: ${describeNumbers(group)}`),
    `     Thời gian: ${due.value ? `${DUE_KINDS[due.value.kind]} ${formatDate(due.value.date)}` : '(chưa rõ)'}${due.unsure ? ' [?]' : ''}`,
    `     Quy trình đề xuất: ${proposed ? WORDS.procedure[proposed.id] : '(chưa rõ)'}${proposed && proposed.because.length > 0 ? ` ("${shorten(proposed.because.join('", "'), 70)}")` : ''}${procedure.unsure ? ' [?]' : ''}`,
    ...[...item.leading, ...item.advising, ...item.coordinating, ...item.delivering].map(
      ({ label, organs, unsure }) => `     ${label ?? '(không có nhãn)'}: ${organs.join('; ')}${unsure ? ' [?]' : ''}`,
    ),
  ];
}

function describeNumbers(group: DraftItem['learnerGroups'][number]): string {
  const numbers = [
    group.classes.value && `${describeRange(group.classes.value)} lớp`,
    group.learners.value && `${describeRange(group.learners.value)} học viên`,
    group.learnersPerClass.value && `mỗi lớp ${describeRange(group.learnersPerClass.value)}`,
  ].filter(Boolean);
  if (numbers.length > 0) return numbers.join(', ');
  return group.onDemand ? 'theo nhu cầu và số lượng thực tế' : 'không nêu số lượng';
}

function describeRange({ min, max }: ExpectedRange): string {
  return min === max ? dotted(max) : `${dotted(min)} - ${dotted(max)}`;
}

const FIELDS: Record<string, string> = {
  layout: 'Thể thức',
  number: 'Số, ký hiệu',
  organ: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  title: 'Tên kế hoạch',
  year: 'Năm',
  legalBases: 'Căn cứ',
  budget: 'Kinh phí',
  amountVnd: 'Số tiền',
  basis: 'Nguồn kinh phí',
  spendingNorms: 'Định mức chi',
  signatory: 'Người ký',
  name: 'Họ tên',
  capacity: 'Thẩm quyền ký',
  post: 'Chức vụ',
  footnotes: 'Chú thích',
  code: 'Số thứ tự',
  workKind: 'Loại việc',
  procedure: 'Quy trình',
  due: 'Thời gian',
  learnerGroups: 'Đối tượng',
  classes: 'Số lớp',
  learners: 'Số học viên',
  leading: 'Cơ quan lãnh đạo, chỉ đạo',
  advising: 'Cơ quan tham mưu',
  coordinating: 'Cơ quan phối hợp',
  delivering: 'Đơn vị thực hiện',
  otherFields: 'Nội dung khác',
};

/** items.0.due → "Mục 1.1, Thời gian". */
function placeOf(draft: DraftPlan, path: string): string {
  const [first, index, ...rest] = path.split('.');
  const item = first === 'items' ? draft.items[Number(index)] : undefined;
  const names = (item ? rest : path.split('.'))
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => FIELDS[part] ?? part);
  return [...(item ? [`Mục ${item.code}`] : []), ...names].join(', ');
}

function atLine(line: number | null): string {
  return line === null ? '' : ` (dòng ${line})`;
}

/** 03, 240, 972.170.000: as official papers write numbers. */
function dotted(value: number): string {
  return String(value)
    .padStart(2, '0')
    .replace(/\B(?=(\d{3})+$)/g, '.');
}

function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= length ? flat : `${flat.slice(0, length - 1).trimEnd()}…`;
}
