import type { PlainDate } from '../../../domain/dates';
import { plainDateOf } from '../../../domain/dates';
import { inventedName, type InventedName } from './invented-names';
import { SAMPLE_UNITS, type SampleUnit } from './sample-units';

/** Groups of posts by which classes of 2.2–2.4 are drawn. */
export const POST_GROUPS = ['managed', 'committee-member', 'staff', 'new-member', 'prospect'] as const;
export type PostGroup = (typeof POST_GROUPS)[number];

export interface SamplePerson extends InventedName {
  readonly unitCode: string;
  readonly group: PostGroup;
  readonly title: string;
  readonly birth: string;
  readonly partyOfficialOn: PlainDate | null;
  readonly education: string;
  readonly politicalTheoryLevel: string | null;
}

type Staffing = Readonly<Record<PostGroup, number>>;

/** How many of each group a unit has, for one that is fully staffed. */
const STAFFING: Readonly<Record<SampleUnit['kind'], Staffing>> = {
  'base-committee': { managed: 3, 'committee-member': 12, staff: 9, 'new-member': 5, prospect: 6 },
  'party-cell': { managed: 2, 'committee-member': 3, staff: 5, 'new-member': 1, prospect: 2 },
  front: { managed: 2, 'committee-member': 0, staff: 4, 'new-member': 0, prospect: 1 },
  'advising-organ': { managed: 3, 'committee-member': 0, staff: 4, 'new-member': 0, prospect: 0 },
  'organisation-board': { managed: 4, 'committee-member': 0, staff: 6, 'new-member': 0, prospect: 0 },
  office: { managed: 5, 'committee-member': 0, staff: 6, 'new-member': 0, prospect: 0 },
  'training-centre': { managed: 2, 'committee-member': 0, staff: 4, 'new-member': 0, prospect: 0 },
  school: { managed: 0, 'committee-member': 0, staff: 1, 'new-member': 0, prospect: 0 },
  'state-organ': { managed: 6, 'committee-member': 0, staff: 4, 'new-member': 0, prospect: 0 },
};

/** Posts of cán bộ diện Ban Thường vụ quản lý, in their order. */
const LEADING_TITLES: Readonly<Record<SampleUnit['kind'], readonly string[]>> = {
  'base-committee': [
    'Bí thư Đảng ủy',
    'Phó Bí thư Thường trực Đảng ủy',
    'Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân',
  ],
  'party-cell': ['Bí thư', 'Phó Bí thư'],
  front: ['Chủ tịch', 'Phó Chủ tịch'],
  'advising-organ': ['Trưởng ban', 'Phó Trưởng ban', 'Ủy viên'],
  'organisation-board': ['Trưởng Cơ quan', 'Phó Trưởng Cơ quan', 'Phó Trưởng Cơ quan', 'Phó Trưởng Cơ quan'],
  office: [
    'Bí thư Thị ủy',
    'Phó Bí thư Thường trực Thị ủy',
    'Chánh Văn phòng',
    'Phó Chánh Văn phòng',
    'Phó Chánh Văn phòng',
  ],
  'training-centre': ['Giám đốc', 'Phó Giám đốc'],
  school: ['Trưởng phòng'],
  'state-organ': [
    'Phó Bí thư Thị ủy, Chủ tịch Ủy ban nhân dân thị xã',
    'Phó Chủ tịch Ủy ban nhân dân thị xã',
    'Phó Chủ tịch Ủy ban nhân dân thị xã',
    'Ủy viên Ủy ban nhân dân thị xã',
    'Ủy viên Ủy ban nhân dân thị xã',
    'Trưởng phòng',
  ],
};

/** Everybody of the sample, unit by unit; `times` multiplies the rank and file for a larger town. */
export function samplePeople(times = 1): SamplePerson[] {
  const people: SamplePerson[] = [];
  for (const unit of SAMPLE_UNITS) {
    for (const group of POST_GROUPS) {
      const count = group === 'managed' ? STAFFING[unit.kind][group] : Math.round(STAFFING[unit.kind][group] * times);
      for (let index = 0; index < count; index += 1) people.push(person(unit, group, index, people.length));
    }
  }
  return people;
}

function person(unit: SampleUnit, group: PostGroup, index: number, n: number): SamplePerson {
  const isMember = group !== 'prospect';
  return {
    ...inventedName(n),
    unitCode: unit.code,
    group,
    title: titleOf(unit, group, index),
    birth: birthOf(group, n),
    partyOfficialOn: isMember
      ? plainDateOf(group === 'new-member' ? 2022 : 2006 + (n % 12), 1 + (n % 12), 3 + (n % 24))
      : null,
    education: group === 'prospect' ? 'Trung học phổ thông' : 'Đại học',
    politicalTheoryLevel: theoryLevelOf(group, n),
  };
}

function titleOf(unit: SampleUnit, group: PostGroup, index: number): string {
  switch (group) {
    case 'managed':
      return LEADING_TITLES[unit.kind][index] ?? 'Ủy viên';
    case 'committee-member':
      return index < 4 ? 'Ủy viên Ban Thường vụ Đảng ủy' : 'Đảng ủy viên';
    case 'staff':
      return index % 3 === 0 ? 'Công chức' : 'Chuyên viên';
    case 'new-member':
      return 'Đảng viên mới';
    case 'prospect':
      return 'Quần chúng ưu tú';
  }
}

/** Vietnamese papers often know a year or a month only. */
function birthOf(group: PostGroup, n: number): string {
  const year = (group === 'managed' ? 1970 : group === 'prospect' ? 1998 : 1982) + (n % 9);
  const month = String(1 + (n % 12)).padStart(2, '0');
  if (n % 11 === 0) return String(year);
  return n % 7 === 0 ? `${month}/${year}` : `${String(1 + (n % 28)).padStart(2, '0')}/${month}/${year}`;
}

function theoryLevelOf(group: PostGroup, n: number): string | null {
  if (group === 'managed') return n % 4 === 0 ? 'cao cấp' : 'trung cấp';
  if (group === 'committee-member') return n % 3 === 0 ? 'trung cấp' : 'sơ cấp';
  return group === 'staff' && n % 4 === 0 ? 'sơ cấp' : null;
}
