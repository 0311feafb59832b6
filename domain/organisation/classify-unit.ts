import { unitKey } from '../person/unit-key';

/** What a unit's name says of it. Only a proposal: a person sees it before it is stored. */
export interface UnitClass {
  readonly kind:
    | 'office'
    | 'organisation-board'
    | 'advising-organ'
    | 'training-centre'
    | 'school'
    | 'base-committee'
    | 'party-cell'
    | 'state-organ'
    | 'front';
  readonly tree: 'party' | 'state' | 'front';
}

/** Names as offices write them, abbreviations written out; the first that fits counts. */
const NAMES: readonly (readonly [RegExp, UnitClass])[] = [
  [/^trung tam (?:boi duong )?chinh tri\b/, { kind: 'training-centre', tree: 'party' }],
  [/^(?:truong|hoc vien) chinh tri\b/, { kind: 'school', tree: 'party' }],
  [/^van phong (?:thi|dang|huyen|thanh|quan) uy\b|^van phong$/, { kind: 'office', tree: 'party' }],
  [/^co quan to chuc noi vu\b|^ban (?:to chuc|xay dung dang)\b/, { kind: 'organisation-board', tree: 'party' }],
  [/^(?:ban tuyen giao|ban dan van|uy ban kiem tra|co quan uy ban kiem tra)\b/, party('advising-organ')],
  [/^(?:dang uy|dang bo|ban chap hanh dang bo)\b/, { kind: 'base-committee', tree: 'party' }],
  [/^chi (?:bo|uy)\b/, { kind: 'party-cell', tree: 'party' }],
  [/^(?:co quan )?(?:uy ban )?mat tran to quoc\b/, { kind: 'front', tree: 'front' }],
  [/^hoi (?:lien hiep phu nu|nong dan|cuu chien binh|phu nu|chu thap do)\b/, { kind: 'front', tree: 'front' }],
  [/^(?:thi|huyen|thanh|quan|xa|phuong) doan\b|^doan (?:thanh nien|xa|phuong|tncs)\b/, front()],
  [/^(?:lien doan lao dong|cong doan)\b/, { kind: 'front', tree: 'front' }],
  [
    /^(?:uy ban nhan dan|hoi dong nhan dan|van phong (?:hoi dong|uy ban)|phong|so|chi cuc|cong an|ban chi huy)\b/,
    state(),
  ],
  [/^(?:toa an|vien kiem sat|kho bac|bao hiem|chi cuc|thanh tra|truong|trung tam|ban quan ly|tram)\b/, state()],
];

/** The kind and tree a unit's name speaks of; null when it says neither. */
export function classifyUnit(name: string): UnitClass | null {
  const key = unitKey(name);
  return NAMES.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** The tree that a heading of a group ("II. Khối chính quyền") or a column ("Khối") names. */
export function treeOfWords(words: string): UnitClass['tree'] | null {
  const key = unitKey(words);
  if (/\b(?:mat tran|doan the|chinh tri xa hoi|mttq)\b/.test(key)) return 'front';
  if (/\b(?:chinh quyen|nha nuoc|uy ban nhan dan|hanh chinh|su nghiep)\b/.test(key)) return 'state';
  return /\b(?:dang|cap uy|chi bo)\b/.test(key) ? 'party' : null;
}

/** "Đảng ủy phường Hoa Sen" → "ĐU phường Hoa Sen": what stands in narrow columns when nobody gave a short name. */
export function shortenUnitName(name: string): string {
  const short = SHORT.reduce((text, [long, brief]) => text.replace(long, brief), name);
  return short.length > 100 ? `${short.slice(0, 99)}…` : short;
}

/** "dang-uy-phuong-hoa-sen": stable, readable, unique once `taken` is heeded. */
export function unitCode(name: string, taken: ReadonlySet<string>): string {
  const base = unitKey(name).replace(/ /g, '-').slice(0, 50).replace(/-+$/, '') || 'don-vi';
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(code)) return code;
  }
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^[ĐÐ]ảng [uủ][yỷ](?=\s|$)/iu, 'ĐU'],
  [/^Đảng bộ(?=\s|$)/iu, 'ĐB'],
  [/^Chi bộ(?=\s|$)/iu, 'CB'],
  [/^[UỦ][yỷ] ban nhân dân(?=\s|$)/iu, 'UBND'],
  [/^[UỦ][yỷ] ban Mặt trận Tổ quốc(?: Việt Nam)?(?=\s|$)/iu, 'MTTQ'],
];

function party(kind: 'advising-organ'): UnitClass {
  return { kind, tree: 'party' };
}

function state(): UnitClass {
  return { kind: 'state-organ', tree: 'state' };
}

function front(): UnitClass {
  return { kind: 'front', tree: 'front' };
}
