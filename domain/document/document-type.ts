/** Hệ thống văn bản: of the Party (HD 36-HD/VPTW, Quy định 399-QĐ/TW) or of the State (Nghị định 30/2020/NĐ-CP). */
export const DOCUMENT_SYSTEMS = ['party', 'state'] as const;
export type DocumentSystem = (typeof DOCUMENT_SYSTEMS)[number];

/** Kinds of paper this office issues, with the symbol of each in "Số 127-QĐ/TU". A công văn has none in State papers. */
export const DOCUMENT_TYPES = {
  decision: { name: 'Quyết định', symbol: 'QĐ' },
  conclusion: { name: 'Kết luận', symbol: 'KL' },
  notice: { name: 'Thông báo', symbol: 'TB' },
  plan: { name: 'Kế hoạch', symbol: 'KH' },
  report: { name: 'Báo cáo', symbol: 'BC' },
  submission: { name: 'Tờ trình', symbol: 'TTr' },
  'official-letter': { name: 'Công văn', symbol: 'CV' },
  'call-up': { name: 'Giấy triệu tập', symbol: 'GTT' },
  invitation: { name: 'Giấy mời', symbol: 'GM' },
  minutes: { name: 'Biên bản', symbol: 'BB' },
} as const satisfies Record<string, { name: string; symbol: string }>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;
export const DOCUMENT_TYPE_CODES = Object.keys(DOCUMENT_TYPES) as DocumentType[];

/** Thẩm quyền ký (HD 36, NĐ 30): for a collective, for the head, by order, by mandate; `direct`: the head signs as such. */
export const SIGNING_CAPACITIES = ['T/M', 'K/T', 'T/L', 'TUQ', 'direct'] as const;
export type SigningCapacity = (typeof SIGNING_CAPACITIES)[number];

/** Độ mật. Only `none` is taken in: this network is not approved for State secrets (design §8). */
export const SECRECY_LEVELS = ['none', 'mat', 'toi-mat', 'tuyet-mat'] as const;
export type SecrecyLevel = (typeof SECRECY_LEVELS)[number];
