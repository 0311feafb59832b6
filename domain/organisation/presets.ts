import type { DecidingAuthority, ShippedProcedureCode } from '../intake/procedure';

export interface PresetUnit {
  readonly code: string;
  readonly kind: string;
  readonly tree: 'party' | 'state' | 'front';
  /** `{place}` is the name with its word: "thị xã Đức Phổ", "xã Nguyễn Nghiêm", "phường Trà Câu". */
  readonly name: string;
  readonly shortName: string;
  /** Code of the unit above. */
  readonly parent?: string;
}

export interface PresetBody {
  readonly kind: DecidingAuthority;
  readonly name: string;
  readonly system: 'party' | 'state';
}

/**
 * The organs of a kind of committee, as a start that an office corrects: names and duties differ from place to place. `verified` false: put together from
 * press copies (domain facts §10), "chưa đối chiếu bản gốc".
 */
export interface OrganisationPreset {
  readonly code: 'town-2023' | 'commune-2025';
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly units: readonly PresetUnit[];
  readonly bodies: readonly PresetBody[];
  /** Who says yes by procedure. */
  readonly decides: Readonly<Record<ShippedProcedureCode, DecidingAuthority>>;
}

/** The district level ended on 2025-07-01 (Luật Tổ chức chính quyền địa phương 2025; domain facts §10). */
export const DISTRICT_LEVEL_ENDED = '2025-07-01';

/** Thị xã 2023: as the plan of Đức Phổ names its organs. */
const TOWN_2023: OrganisationPreset = {
  code: 'town-2023',
  validFrom: '2020-01-01',
  validTo: DISTRICT_LEVEL_ENDED,
  verified: true,
  units: [
    unit('van-phong', 'office', 'party', 'Văn phòng Thị ủy', 'VPTU'),
    unit('to-chuc-noi-vu', 'organisation-board', 'party', 'Cơ quan Tổ chức - Nội vụ {place}', 'TCNV'),
    unit('tuyen-giao', 'advising-organ', 'party', 'Ban Tuyên giáo Thị ủy', 'BTG'),
    unit('kiem-tra', 'advising-organ', 'party', 'Ủy ban Kiểm tra Thị ủy', 'UBKT'),
    unit('dan-van', 'advising-organ', 'party', 'Ban Dân vận Thị ủy', 'BDV'),
    unit('trung-tam', 'training-centre', 'party', 'Trung tâm Chính trị {place}', 'TTCT'),
    unit('truong-chinh-tri', 'school', 'party', 'Trường Chính trị tỉnh', 'TCT'),
    unit('tai-chinh', 'state-organ', 'state', 'Phòng Tài chính - Kế hoạch {place}', 'TCKH'),
    unit('mat-tran', 'front', 'front', 'Ủy ban Mặt trận Tổ quốc Việt Nam {place}', 'MTTQ'),
    unit('phu-nu', 'front', 'front', 'Hội Liên hiệp Phụ nữ {place}', 'HPN', 'mat-tran'),
    unit('thanh-nien', 'front', 'front', 'Thị đoàn', 'TĐ', 'mat-tran'),
    unit('nong-dan', 'front', 'front', 'Hội Nông dân {place}', 'HND', 'mat-tran'),
    unit('cuu-chien-binh', 'front', 'front', 'Hội Cựu chiến binh {place}', 'HCCB', 'mat-tran'),
    unit('lien-doan', 'front', 'front', 'Liên đoàn Lao động {place}', 'LĐLĐ', 'mat-tran'),
  ],
  bodies: [
    { kind: 'standing-board', name: 'Ban Thường vụ Thị ủy', system: 'party' },
    { kind: 'standing-office', name: 'Thường trực Thị ủy', system: 'party' },
    { kind: 'peoples-committee', name: 'Ủy ban nhân dân {place}', system: 'state' },
  ],
  decides: {
    'local-class': 'standing-office',
    'hosted-class': 'standing-board',
    'send-out': 'standing-office',
    'by-composition': 'standing-board',
    'open-enrolment': 'standing-office',
  },
};

/** Xã, phường 2025: three organs of the Party, the centre serves several communes (Quy định 360), no organ of the district. */
const COMMUNE_2025: OrganisationPreset = {
  code: 'commune-2025',
  validFrom: DISTRICT_LEVEL_ENDED,
  validTo: null,
  verified: false,
  units: [
    unit('van-phong', 'office', 'party', 'Văn phòng Đảng ủy {place}', 'VPĐU'),
    unit('xay-dung-dang', 'organisation-board', 'party', 'Ban Xây dựng Đảng Đảng ủy {place}', 'BXDĐ'),
    unit('kiem-tra', 'advising-organ', 'party', 'Ủy ban Kiểm tra Đảng ủy {place}', 'UBKT'),
    unit('trung-tam', 'training-centre', 'party', 'Trung tâm Chính trị {place}', 'TTCT'),
    unit('truong-chinh-tri', 'school', 'party', 'Trường Chính trị tỉnh', 'TCT'),
    unit(
      'van-phong-uy-ban',
      'state-organ',
      'state',
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {place}',
      'VP HĐND-UBND',
    ),
    unit('kinh-te', 'state-organ', 'state', 'Phòng Kinh tế {place}', 'PKT'),
    unit('van-hoa-xa-hoi', 'state-organ', 'state', 'Phòng Văn hóa - Xã hội {place}', 'PVHXH'),
    unit('mat-tran', 'front', 'front', 'Ủy ban Mặt trận Tổ quốc Việt Nam {place}', 'MTTQ'),
    unit('phu-nu', 'front', 'front', 'Hội Liên hiệp Phụ nữ {place}', 'HPN', 'mat-tran'),
    unit('thanh-nien', 'front', 'front', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh {place}', 'ĐTN', 'mat-tran'),
    unit('nong-dan', 'front', 'front', 'Hội Nông dân {place}', 'HND', 'mat-tran'),
    unit('cuu-chien-binh', 'front', 'front', 'Hội Cựu chiến binh {place}', 'HCCB', 'mat-tran'),
  ],
  bodies: [
    { kind: 'standing-board', name: 'Ban Thường vụ Đảng ủy {place}', system: 'party' },
    { kind: 'standing-office', name: 'Thường trực Đảng ủy {place}', system: 'party' },
    { kind: 'peoples-committee', name: 'Ủy ban nhân dân {place}', system: 'state' },
  ],
  decides: {
    'local-class': 'standing-board',
    'hosted-class': 'standing-board',
    'send-out': 'standing-board',
    'by-composition': 'standing-board',
    'open-enrolment': 'standing-office',
  },
};

export const ORGANISATION_PRESETS: readonly OrganisationPreset[] = [TOWN_2023, COMMUNE_2025];

export function findPreset(code: string): OrganisationPreset | null {
  return ORGANISATION_PRESETS.find((preset) => preset.code === code) ?? null;
}

/** The preset's names for one place: "xã Nguyễn Nghiêm". */
export function namePreset(preset: OrganisationPreset, place: string): Pick<OrganisationPreset, 'units' | 'bodies'> {
  const fill = (name: string) => name.replace('{place}', place.trim()).normalize('NFC');
  return {
    units: preset.units.map((each) => ({ ...each, name: fill(each.name) })),
    bodies: preset.bodies.map((each) => ({ ...each, name: fill(each.name) })),
  };
}

function unit(
  code: string,
  kind: string,
  tree: PresetUnit['tree'],
  name: string,
  shortName: string,
  parent?: string,
): PresetUnit {
  return { code, kind, tree, name, shortName, ...(parent ? { parent } : {}) };
}
