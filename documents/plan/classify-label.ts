import { foldText, stripFootnoteMarks, tidyText } from './fold-text';

export type OrganRole = 'leading' | 'advising' | 'coordinating' | 'delivering';
export type LabelRole = OrganRole | 'due' | 'audience' | 'size' | 'other';

export interface LabelledText {
  label: string;
  role: LabelRole;
  value: string;
  /** A label no plan seen so far uses in this way. */
  unusual: boolean;
}

/** First match wins; labels are folded. The order matters: "Thời gian thực hiện" names a time, not who carries it out. */
const ROLES: readonly { role: LabelRole; pattern: RegExp; unusual?: true }[] = [
  {
    role: 'other',
    pattern:
      /^(thoi luong|thoi gian (hoc|boi duong|dao tao|moi lop|khoa)|so ngay|kinh phi|nguon|ghi chu|hinh thuc|dia diem)/,
  },
  { role: 'due', pattern: /^(thoi gian|thoi han|thoi diem|tien do|hoan thanh|han hoan thanh|du kien thoi gian)/ },
  { role: 'size', pattern: /^(so lop|so luong|so hoc vien|so nguoi|quy mo|chi tieu|du kien|hoc vien|tong so)/ },
  {
    role: 'audience',
    pattern: /^(doi tuong|thanh phan)( (dao tao|boi duong|hoc vien|tham gia|tham du|duoc cu|lop hoc|hoc))*$/,
  },
  { role: 'leading', pattern: /lanh dao|^(co quan )?chi dao/ },
  { role: 'advising', pattern: /tham muu/ },
  { role: 'coordinating', pattern: /^((co quan|don vi|cac co quan|cac don vi|to chuc) )?(cung )?phoi hop/ },
  { role: 'advising', pattern: /chu tri/, unusual: true },
  {
    role: 'delivering',
    pattern:
      /^(don vi|co quan|co so|noi|truong|bo phan).*(thuc hien|dao tao|boi duong|mo lop|giang day|to chuc|trien khai|dam nhan|tap huan)/,
  },
  {
    role: 'delivering',
    pattern: /^(thuc hien|to chuc thuc hien|giang vien|bao cao vien|nguoi thuc hien|phan cong)/,
    unusual: true,
  },
  { role: 'coordinating', pattern: /phoi hop/, unusual: true },
];

const LABEL = /^([^:;.!?]{2,70}):\s*(.*)$/su;
const MAX_UNKNOWN_WORDS = 6;

/** "Cơ quan tham mưu: …" cut at its colon; null when the text has no label. Unknown short labels are kept as 'other'. */
export function parseLabel(text: string): LabelledText | null {
  const match = LABEL.exec(text);
  const label = stripFootnoteMarks(tidyText(match?.[1] ?? ''))
    .replace(/^["“*_]+|["”*_]+$/g, '')
    .trim();
  if (!match || label === '') return null;
  const folded = foldText(label);
  const value = (match[2] ?? '').trim();
  const known = ROLES.find(({ pattern }) => pattern.test(folded));
  if (known) return { label, role: known.role, value, unusual: known.unusual ?? false };
  return label.split(' ').length <= MAX_UNKNOWN_WORDS ? { label, role: 'other', value, unusual: true } : null;
}

/** A label that lost its colon: "Cơ quan tham mưu Cơ quan Tổ chức - Nội vụ". Only the plan's commonest ones. */
export function parseBareLabel(text: string): LabelledText | null {
  const folded = foldText(text);
  const match =
    /^(co quan lanh dao, chi dao|co quan tham muu(?: thuc hien)?|co quan phoi hop(?: thuc hien)?|don vi(?: thuc hien)?(?: dao tao)?|co so boi duong|thoi gian thuc hien)\s*[-–]?\s+/.exec(
      folded,
    );
  if (!match) return null;
  const label = text.slice(0, match[1]?.length ?? 0);
  const known = ROLES.find(({ pattern }) => pattern.test(foldText(label)));
  return known ? { label, role: known.role, value: text.slice(match[0].length), unusual: true } : null;
}
