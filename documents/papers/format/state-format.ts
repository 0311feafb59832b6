import type { PaperFormat, PartMeasure } from './paper-format';

const ANNEX = 'Nghị định 30/2020/NĐ-CP, Phụ lục I';

const read = (sizes: readonly [number, number], look: Partial<PartMeasure> = {}): PartMeasure => ({
  sizes,
  size: sizes[1],
  bold: false,
  italic: false,
  align: 'center',
  source: ANNEX,
  certainty: 'read',
  ...look,
});
const usual = (sizes: readonly [number, number], look: Partial<PartMeasure> = {}): PartMeasure =>
  read(sizes, { source: 'thông lệ văn phòng, chưa đối chiếu bản gốc', certainty: 'unverified', ...look });

/** Thể thức văn bản hành chính: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const STATE_FORMAT: PaperFormat = {
  system: 'state',
  source: ANNEX,
  font: 'Times New Roman',
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  marginRanges: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
  headLeft: 70,
  endLeft: 80,
  title: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  // Under the motto as long as the motto; under organ and abstract a third to a half of the line.
  rules: { title: [0.95, 1.05], organ: [1 / 3, 1 / 2], abstract: [1 / 3, 1 / 2] },
  parts: {
    title: read([12, 13], { size: 12, bold: true, upper: true }),
    motto: read([13, 14], { size: 13, bold: true }),
    parentOrgan: read([12, 13], { size: 12, upper: true }),
    organ: read([12, 13], { size: 12, bold: true, upper: true }),
    star: read([13, 13]),
    number: read([13, 13]),
    placeDate: read([13, 14], { size: 13, italic: true }),
    typeName: read([13, 14], { bold: true, upper: true }),
    abstract: read([13, 14], { bold: true }),
    letterAbstract: read([12, 13], { size: 12 }),
    attached: read([13, 14], { italic: true }),
    addressee: read([13, 14], { align: 'left' }),
    basis: read([13, 14], { italic: true, align: 'both' }),
    enacting: usual([13, 14], { bold: true, upper: true }),
    heading: read([13, 14], { bold: true, align: 'both' }),
    body: read([13, 14], { align: 'both' }),
    authority: read([13, 14], { bold: true, upper: true }),
    post: read([13, 14], { bold: true, upper: true }),
    signHint: usual([12, 14], { size: 12, italic: true }),
    signer: read([13, 14], { bold: true }),
    recipientsTitle: read([12, 12], { bold: true, italic: true, align: 'left' }),
    recipient: read([11, 11], { align: 'left' }),
    cellTitle: usual([11, 14], { size: 12, bold: true }),
    cell: usual([11, 14], { size: 12, align: 'left' }),
    pageNumber: read([13, 14]),
  },
  body: { firstLine: [10, 12.7], spaceBetween: 6, line: [1, 1.5] },
  numberForm: /^Số: (?<number>\d{2,}|\s+)\/(?:(?<type>\p{L}+)-)?(?<organ>[\p{L}\d.-]+)$/u,
  numberExample: 'Số: 15/QĐ-UBND',
  recipients: { separator: ';', end: '.' },
  capacities: { 'T/M': 'TM.', 'K/T': 'KT.', 'T/L': 'TL.', TUQ: 'TUQ.', direct: '' },
  pageNumberFromTop: 10,
};
