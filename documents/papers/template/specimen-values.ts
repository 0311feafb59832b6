import type { PaperField, PaperTemplateDescription, PlainPaperField } from '../../../contracts/document/paper-template';

const DAY = '2026-03-17';
const ITEMS = 3;
const LONGEST = 60;

/** What stands in these fields is measured: it must be of the very form an office writes. */
const OF_FORM: Readonly<Record<string, unknown>> = {
  organ: 'Thị ủy mẫu',
  parentOrgan: 'Đảng bộ tỉnh mẫu',
  organSymbol: 'TU',
  number: 8,
  place: 'Địa danh',
  date: DAY,
  abstract: 'về việc cử cán bộ tham gia lớp bồi dưỡng',
  issuer: 'Ban Thường vụ Thị ủy',
  capacity: 'T/M',
  authority: 'Ban Thường vụ',
  post: 'Phó Bí thư',
  signerName: 'Nguyễn Văn Mẫu',
  archive: 'Văn phòng Thị ủy',
  bases: ['Căn cứ Kế hoạch số 12-KH/TU ngày 17/3/2026', 'Xét đề nghị của Văn phòng Thị ủy'],
  recipients: [{ name: 'Ban Tổ chức Tỉnh ủy', note: 'báo cáo' }, { name: 'Các chi, đảng bộ trực thuộc' }],
  recordUrl: 'https://lo-trinh.example.gov.vn/to-trinh/mau/ghi-nhan',
};

/** Values for a trial paper of a template: every field is filled, none with a person's data. */
export function specimenValues({ fields }: PaperTemplateDescription): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter(({ name }) => name !== 'secrecy').map((field) => [field.name, OF_FORM[field.name] ?? valueOf(field)]),
  );
}

function valueOf(field: PaperField): unknown {
  if (field.type !== 'list') return plainValue(field);
  const item = Object.fromEntries(field.fields.map((inner) => [inner.name, plainValue(inner)]));
  return Array.from({ length: ITEMS }, () => item);
}

function plainValue({ type, label, max = LONGEST, options }: PlainPaperField): unknown {
  const words = label.slice(0, Math.min(max, LONGEST)).trim();
  switch (type) {
    case 'text':
      return words;
    case 'paragraphs':
      return [words, words];
    case 'date':
      return DAY;
    case 'count':
      return ITEMS;
    case 'money':
      return 1_250_000;
    case 'flag':
      return true;
    case 'choice':
      return options?.[0] ?? words;
  }
}
