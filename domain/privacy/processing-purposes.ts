import type { FieldClass } from '../person/field-classes';

/** Why the office may process data without asking first, or that it asked (Luật 91/2025/QH15, Điều 19: inferred, for the lawyer to confirm). */
export type LegalGround = 'law' | 'public-duty' | 'consent';

/** One purpose for which personal data are processed. */
export interface ProcessingPurpose {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly ground: LegalGround;
  /** Code of the legal basis; null: none named yet. */
  readonly basis: string | null;
  readonly classes: readonly FieldClass[];
  /** Full years the data are kept after they were last needed for this. */
  readonly retentionYears: number;
  /** False: "chưa đối chiếu bản gốc". */
  readonly verified: boolean;
}

/** Shipped for the office to check and change (`PUT /settings/processing-purposes`). Nothing is deleted by a machine on their strength. */
export const SHIPPED_PURPOSES: readonly ProcessingPurpose[] = [
  {
    code: 'nomination-and-review',
    name: {
      vi: 'Đăng ký, cử, thẩm định người đi đào tạo, bồi dưỡng',
      en: 'Nominating and reviewing people for training',
    },
    ground: 'public-duty',
    basis: '91-2025-qh15',
    classes: ['basic', 'sensitive'],
    retentionYears: 5,
    verified: false,
  },
  {
    code: 'training-record',
    name: {
      vi: 'Lưu hồ sơ đào tạo: tờ trình, kết luận, kết quả, bằng và giấy chứng nhận',
      en: 'Keeping the record of training: submissions, conclusions, results, diplomas and certificates',
    },
    ground: 'law',
    basis: null,
    classes: ['basic'],
    retentionYears: 20,
    verified: false,
  },
  {
    code: 'accounts-and-access',
    name: { vi: 'Tài khoản sử dụng và nhật ký truy cập', en: 'Accounts and the log of access' },
    ground: 'public-duty',
    basis: '91-2025-qh15',
    classes: ['basic'],
    retentionYears: 5,
    verified: false,
  },
];

/** Purposes as the office stored them; as shipped where it stored none, or something else. */
export function purposesOf(stored: unknown): readonly ProcessingPurpose[] {
  return Array.isArray(stored) && stored.every(isPurpose) ? stored : SHIPPED_PURPOSES;
}

function isPurpose(value: unknown): value is ProcessingPurpose {
  const { code, name, classes, retentionYears } = (value ?? {}) as Partial<Record<keyof ProcessingPurpose, unknown>>;
  const isText = typeof code === 'string' && typeof name === 'object' && name !== null;
  return isText && Array.isArray(classes) && Number.isInteger(retentionYears) && Number(retentionYears) >= 0;
}

/** Days for which a list read on trial keeps its rows, confirmed or not. */
export const IMPORT_ROW_DAYS = 30;

/** Years for which what was submitted or finished is kept. */
export function archiveYears(purposes: readonly ProcessingPurpose[]): number {
  return purposes.find(({ code }) => code === 'training-record')?.retentionYears ?? 20;
}

/** Years for which the register keeps somebody nobody has nominated, edited or appointed since. */
export function registerYears(purposes: readonly ProcessingPurpose[]): number {
  return purposes.find(({ code }) => code === 'nomination-and-review')?.retentionYears ?? 5;
}
