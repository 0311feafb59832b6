import type { Words } from './rule-set';

/**
 * Groups of posts (nhóm chức danh) the shipped rule sets speak of. A post of the register bears one of them, or none until somebody
 * classifies it. An office may add its own: a rule set names groups by code.
 */
export const POST_GROUPS = {
  'national-leader': {
    vi: 'Lãnh đạo chủ chốt, lãnh đạo cấp cao của Đảng, Nhà nước, Mặt trận',
    en: 'Key and high leaders of the Party, the State and the Front',
  },
  'cell-committee-member': { vi: 'Cấp ủy viên chi bộ cơ sở', en: 'Committee member of a grassroots cell' },
  'grassroots-committee-member': {
    vi: 'Cấp ủy viên đảng bộ cơ sở, cấp ủy viên cấp xã (2022)',
    en: 'Committee member of a grassroots Party organisation, or of a commune (2022)',
  },
  'upper-committee-member': {
    vi: 'Ủy viên ban chấp hành đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
    en: 'Committee member of the Party organisation directly above the grassroots',
  },
  'upper-standing-board-member': {
    vi: 'Ủy viên ban thường vụ đảng ủy cấp trên trực tiếp của tổ chức cơ sở đảng',
    en: 'Standing Board member of the Party committee directly above the grassroots',
  },
  'commune-government-head': {
    vi: 'Chủ tịch HĐND, UBND cấp xã',
    en: "Chair of a commune's People's Council or People's Committee",
  },
  'commune-government-deputy': {
    vi: 'Phó Chủ tịch HĐND, UBND cấp xã',
    en: "Deputy chair of a commune's People's Council or People's Committee",
  },
  'commune-front-head': {
    vi: 'Chủ tịch Ủy ban Mặt trận Tổ quốc cấp xã',
    en: 'Chair of the Fatherland Front of a commune',
  },
  'commune-front-organisation-lead': {
    vi: 'Cấp trưởng, cấp phó tổ chức chính trị - xã hội cấp xã, Phó Chủ tịch Mặt trận cấp xã',
    en: 'Head or deputy of a socio-political organisation, or deputy chair of the Front, of a commune',
  },
  'commune-civil-servant': { vi: 'Công chức cấp xã', en: 'Civil servant of a commune' },
  'commune-police-head': { vi: 'Trưởng công an cấp xã', en: 'Head of commune police' },
  'commune-police-deputy': { vi: 'Phó trưởng công an cấp xã', en: 'Deputy head of commune police' },
  'commune-military-commander': {
    vi: 'Chỉ huy trưởng ban chỉ huy quân sự cấp xã',
    en: 'Commander of the military command of a commune',
  },
  'commune-division-deputy': {
    vi: 'Phó trưởng phòng và tương đương cấp xã (từ 7/2025)',
    en: 'Deputy head of a division of a commune (from July 2025)',
  },
  'commune-division-head': {
    vi: 'Trưởng phòng và tương đương cấp xã (từ 7/2025)',
    en: 'Head of a division of a commune (from July 2025)',
  },
  'district-division-deputy': {
    vi: 'Phó trưởng phòng và tương đương cấp huyện',
    en: 'Deputy head of a division of a district',
  },
  'district-division-head': { vi: 'Trưởng phòng và tương đương cấp huyện', en: 'Head of a division of a district' },
  'district-military-staff-lead': {
    vi: 'Phó chỉ huy trưởng, phó tham mưu trưởng, chính trị viên, phó ban ban chỉ huy quân sự cấp huyện',
    en: 'Deputy commander, deputy chief of staff, political officer or deputy section head of a district military command',
  },
  'province-division-deputy': {
    vi: 'Phó trưởng phòng và tương đương cấp tỉnh',
    en: 'Deputy head of a division of a province',
  },
  'province-division-head': { vi: 'Trưởng phòng và tương đương cấp tỉnh', en: 'Head of a division of a province' },
  'central-division-deputy': {
    vi: 'Phó trưởng phòng và tương đương ở Trung ương',
    en: 'Deputy head of a division of a central organ',
  },
  'central-division-head': {
    vi: 'Trưởng phòng và tương đương ở Trung ương',
    en: 'Head of a division of a central organ',
  },
  'state-corporation-section-deputy': {
    vi: 'Phó ban thuộc tập đoàn, tổng công ty nhà nước',
    en: 'Deputy head of a section of a State corporation',
  },
  'enterprise-section-head': {
    vi: 'Trưởng ban, trưởng phòng doanh nghiệp nhà nước',
    en: 'Head of a section of a State enterprise',
  },
  'battalion-commander': { vi: 'Chỉ huy cấp tiểu đoàn', en: 'Commander of a battalion' },
  'regiment-staff-deputy': {
    vi: 'Phó tham mưu trưởng, phó chủ nhiệm chính trị trung đoàn',
    en: 'Deputy chief of staff or deputy head of politics of a regiment',
  },
  'regiment-commander': { vi: 'Trung đoàn trưởng, chính ủy trung đoàn', en: 'Commander or commissar of a regiment' },
  'police-team-deputy': { vi: 'Phó đội trưởng công an', en: 'Deputy head of a police team' },
  'police-division-deputy': { vi: 'Phó trưởng phòng công an', en: 'Deputy head of a police division' },
  'principal-officer-four-years': {
    vi: 'Đủ 4 năm giữ ngạch chuyên viên chính và tương đương',
    en: 'Four full years in the rank of principal officer or equal',
  },
  'theory-lecturer-five-years': {
    vi: 'Giảng viên đủ 5 năm trực tiếp giảng dạy lý luận chính trị',
    en: 'Lecturer with five full years of teaching political theory',
  },
} as const satisfies Readonly<Record<string, Words>>;

type PostGroup = keyof typeof POST_GROUPS;

/** Lets only known codes into the shipped data. */
export function posts(...codes: readonly PostGroup[]): readonly PostGroup[] {
  return codes;
}
