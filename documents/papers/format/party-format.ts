import type { PaperFormat, PartMeasure } from './paper-format';

const TABLE = 'HD 36-HD/VPTW (2018), phụ lục kiểu chữ, cỡ chữ';
const USAGE = 'thông lệ văn phòng cấp ủy, chưa đối chiếu bản gốc';

const read = (sizes: readonly [number, number], look: Partial<PartMeasure> = {}): PartMeasure => ({
  sizes,
  size: sizes[0],
  bold: false,
  italic: false,
  align: 'center',
  source: TABLE,
  certainty: 'read',
  ...look,
});
const usual = (sizes: readonly [number, number], look: Partial<PartMeasure> = {}): PartMeasure =>
  read(sizes, { source: USAGE, certainty: 'unverified', ...look });

/**
 * Thể thức văn bản của Đảng: HD 36-HD/VPTW of 2018-04-03. Quy định 399-QĐ/TW (2026-01-09) stands above it now; a newer guide was not
 * found, so a change of figures is a change of this file alone.
 */
export const PARTY_FORMAT: PaperFormat = {
  system: 'party',
  source: TABLE,
  font: 'Times New Roman',
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  marginRanges: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] },
  headLeft: 78,
  endLeft: 80,
  title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  motto: null,
  // Same length as the title; the organ bears a star, not a rule.
  rules: { title: [0.95, 1.05], organ: null, abstract: [1 / 4, 1 / 2] },
  parts: {
    title: read([15, 15], { bold: true, upper: true }),
    motto: read([15, 15]),
    parentOrgan: read([14, 14], { upper: true }),
    organ: read([14, 14], { bold: true, upper: true }),
    star: usual([14, 14]),
    number: read([14, 14]),
    placeDate: read([14, 14], { italic: true }),
    typeName: read([15, 16], { bold: true, upper: true }),
    abstract: read([14, 15], { bold: true }),
    letterAbstract: read([12, 12], { italic: true }),
    attached: usual([14, 14], { italic: true }),
    addressee: usual([14, 14], { align: 'left' }),
    basis: read([14, 15], { align: 'both' }),
    enacting: read([14, 15], { bold: true, upper: true }),
    heading: read([14, 15], { bold: true, align: 'both' }),
    body: read([14, 15], { align: 'both' }),
    authority: usual([14, 14], { bold: true, upper: true }),
    post: usual([14, 14], { bold: true, upper: true }),
    signHint: usual([12, 14], { italic: true }),
    signer: usual([14, 14], { bold: true }),
    recipientsTitle: usual([14, 14], { underline: true, align: 'left' }),
    recipient: usual([12, 12], { align: 'left' }),
    cellTitle: usual([11, 14], { size: 12, bold: true }),
    cell: usual([11, 14], { size: 12, align: 'left' }),
    pageNumber: usual([13, 14], { size: 14 }),
  },
  body: { firstLine: [10, 12.7], spaceBetween: 6, line: [1, 1.5] },
  numberForm: /^Số (?<number>\d{2,}|\s+)-(?<type>\p{L}+)\/(?<organ>[\p{L}\d.-]+)$/u,
  numberExample: 'Số 127-QĐ/TW',
  recipients: { separator: ',', end: '.' },
  capacities: { 'T/M': 'T/M', 'K/T': 'K/T', 'T/L': 'T/L', TUQ: 'TUQ', direct: '' },
  pageNumberFromTop: 10,
};
