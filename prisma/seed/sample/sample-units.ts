/** A unit of the sample: the places are invented, the kinds of organ are those of a town of 2023. */
export interface SampleUnit {
  readonly code: string;
  readonly kind:
    | 'office'
    | 'advising-organ'
    | 'organisation-board'
    | 'training-centre'
    | 'school'
    | 'front'
    | 'base-committee'
    | 'party-cell'
    | 'state-organ';
  readonly tree: 'party' | 'state' | 'front';
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
}

const WARDS = ['An Bình', 'Bình Minh', 'Đông Hòa', 'Hoa Mai', 'Hoa Sen', 'Tân Lập', 'Thống Nhất', 'Trường Thịnh'];
const COMMUNES = ['Mỹ Lâm', 'Ngọc Điền', 'Phú Vân', 'Suối Đá', 'Tân Sơn', 'Vĩnh Hà', 'Yên Thượng'];

/** The organs that the real plan names are found by their names when it is imported. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  unit('van-phong', 'office', 'party', 'Văn phòng Thị ủy', 'VPTU'),
  unit('to-chuc-noi-vu', 'organisation-board', 'party', 'Cơ quan Tổ chức - Nội vụ thị xã', 'TCNV'),
  unit('tuyen-giao', 'advising-organ', 'party', 'Ban Tuyên giáo Thị ủy', 'BTG'),
  unit('kiem-tra', 'advising-organ', 'party', 'Ủy ban Kiểm tra Thị ủy', 'UBKT'),
  unit('dan-van', 'advising-organ', 'party', 'Ban Dân vận Thị ủy', 'BDV'),
  unit('trung-tam', 'training-centre', 'party', 'Trung tâm Chính trị thị xã', 'TTCT'),
  unit('truong-chinh-tri', 'school', 'party', 'Trường Chính trị tỉnh', 'TCT'),
  unit('tai-chinh', 'state-organ', 'state', 'Phòng Tài chính - Kế hoạch thị xã', 'TCKH'),
  unit('mat-tran', 'front', 'front', 'Ủy ban Mặt trận Tổ quốc Việt Nam thị xã', 'MTTQ'),
  unit('phu-nu', 'front', 'front', 'Hội Liên hiệp Phụ nữ thị xã', 'HPN'),
  unit('thanh-nien', 'front', 'front', 'Thị đoàn', 'TĐ'),
  unit('nong-dan', 'front', 'front', 'Hội Nông dân thị xã', 'HND'),
  unit('cuu-chien-binh', 'front', 'front', 'Hội Cựu chiến binh thị xã', 'HCCB'),
  unit('lien-doan', 'front', 'front', 'Liên đoàn Lao động thị xã', 'LĐLĐ'),
  ...WARDS.map((place, index) => base(`phuong-${index + 1}`, `phường ${place}`)),
  ...COMMUNES.map((place, index) => base(`xa-${index + 1}`, `xã ${place}`)),
  unit('cong-an', 'party-cell', 'party', 'Đảng ủy Công an thị xã', 'ĐUCA'),
  unit('quan-su', 'party-cell', 'party', 'Đảng ủy Quân sự thị xã', 'ĐUQS'),
  unit('toa-an', 'party-cell', 'party', 'Chi bộ Tòa án nhân dân thị xã', 'CBTA'),
  unit('kiem-sat', 'party-cell', 'party', 'Chi bộ Viện Kiểm sát nhân dân thị xã', 'CBVKS'),
  unit('bao-hiem', 'party-cell', 'party', 'Chi bộ Bảo hiểm xã hội thị xã', 'CBBHXH'),
  unit('kho-bac', 'party-cell', 'party', 'Chi bộ Kho bạc Nhà nước thị xã', 'CBKB'),
  unit('y-te', 'party-cell', 'party', 'Chi bộ Trung tâm Y tế thị xã', 'CBYT'),
];

/** Whom a call for nominees goes to: the đảng ủy and chi bộ trực thuộc, Mặt trận and đoàn thể. */
export const CALLED_UNITS: readonly string[] = SAMPLE_UNITS.filter(({ kind }) =>
  ['base-committee', 'party-cell', 'front'].includes(kind),
).map(({ code }) => code);

export const BASE_UNITS: readonly string[] = SAMPLE_UNITS.filter(({ kind }) => kind === 'base-committee').map(
  ({ code }) => code,
);

function unit(
  code: string,
  kind: SampleUnit['kind'],
  tree: SampleUnit['tree'],
  name: string,
  shortName: string,
): SampleUnit {
  return { code, kind, tree, name: name.normalize('NFC'), shortName: shortName.normalize('NFC'), symbol: shortName };
}

function base(code: string, place: string): SampleUnit {
  return unit(code, 'base-committee', 'party', `Đảng ủy ${place}`, `ĐU ${place}`);
}
