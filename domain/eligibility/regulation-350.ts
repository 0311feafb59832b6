import type { PlainDate } from '../dates';
import { DISCIPLINE_CHECK, LIST_CHECKS, PROCEEDINGS_CHECK, PROGRAMME_CHECK, theoryNotHeld } from './common-rules';
import { posts } from './post-groups';
import { subjectGroup as group, type RuleSet } from './rule-set';

const REGULATION_350 = {
  family: 'political-theory-training',
  basis: '350-qd-tw',
  validFrom: '2025-08-29' as PlainDate,
  validTo: null,
  successor: null,
  validityVerified: false,
} as const;

const cited = (clause: string, verified = true) => ({ clause, basis: '350-qd-tw', verified });
const SUBJECTS_INTERMEDIATE = cited('Đối tượng đào tạo trung cấp (số điều chưa đối chiếu)');
const STANDARDS_INTERMEDIATE = cited('Tiêu chuẩn đào tạo trung cấp (số điều chưa đối chiếu)');
const SUBJECTS_ADVANCED = cited('Đối tượng đào tạo cao cấp (số điều chưa đối chiếu)');
const STANDARDS_ADVANCED = cited('Tiêu chuẩn đào tạo cao cấp (chưa có văn bản)', false);

/** Quy định số 350-QĐ/TW ngày 29/8/2025; read in the press, without the numbers of its articles. */
export const REGULATION_350_RULE_SETS: readonly RuleSet[] = [
  {
    ...REGULATION_350,
    code: 'qd350-intermediate',
    level: 'intermediate',
    name: {
      vi: 'Trung cấp lý luận chính trị (Quy định số 350-QĐ/TW)',
      en: 'Intermediate political theory (Regulation 350-QĐ/TW)',
    },
    rules: [
      {
        id: 'subject',
        kind: 'subject',
        ...SUBJECTS_INTERMEDIATE,
        complete: false,
        groups: [
          group(
            'committee-members',
            'Đối tượng đào tạo trung cấp: cấp ủy đảng',
            'Cấp ủy viên chi bộ cơ sở, đảng bộ cơ sở trở lên',
            'Committee member of a grassroots cell, a grassroots Party organisation, or above',
            {
              postGroups: posts(
                'cell-committee-member',
                'grassroots-committee-member',
                'upper-committee-member',
                'upper-standing-board-member',
              ),
            },
          ),
          group(
            'division-deputies',
            'Đối tượng đào tạo trung cấp: cán bộ, công chức, viên chức',
            'Phó trưởng phòng (tương đương) trở lên của cơ quan, đơn vị sự nghiệp cấp xã, cấp tỉnh, Trung ương',
            'Deputy head of a division or above, of a commune, a province or a central organ',
            {
              postGroups: posts(
                'commune-division-deputy',
                'commune-division-head',
                'commune-government-head',
                'commune-government-deputy',
                'commune-front-head',
                'province-division-deputy',
                'province-division-head',
                'central-division-deputy',
                'central-division-head',
              ),
            },
          ),
          group(
            'forces',
            'Đối tượng đào tạo trung cấp: quân đội, công an',
            'Chỉ huy tiểu đoàn, cấp phó cơ quan trung đoàn; phó trưởng công an cấp xã, phó đội trưởng trở lên',
            'Commander of a battalion, deputy in a regiment; deputy head of commune police or of a police team, or above',
            {
              postGroups: posts(
                'battalion-commander',
                'regiment-staff-deputy',
                'regiment-commander',
                'commune-police-deputy',
                'commune-police-head',
                'police-team-deputy',
                'police-division-deputy',
              ),
            },
          ),
          group(
            'enterprises',
            'Đối tượng đào tạo trung cấp: doanh nghiệp',
            'Trưởng ban, trưởng phòng doanh nghiệp',
            'Head of a section of an enterprise',
            { postGroups: posts('enterprise-section-head') },
          ),
          group(
            'planned',
            'Đối tượng đào tạo trung cấp: quy hoạch',
            'Quy hoạch các chức danh nêu trên (đã đối chiếu hồ sơ giấy)',
            'Planned for one of these posts (attested from the paper)',
            { attested: 'planning' },
          ),
        ],
      },
      {
        id: 'party',
        kind: 'party',
        ...STANDARDS_INTERMEDIATE,
        minimum: 'probationary',
      },
      {
        id: 'education',
        kind: 'education',
        ...STANDARDS_INTERMEDIATE,
        minimum: 'college',
        minorityMinimum: 'upper-secondary',
      },
      {
        id: 'ratings',
        kind: 'ratings',
        ...STANDARDS_INTERMEDIATE,
        years: 2,
        minimum: 'good',
      },
      {
        id: 'age',
        kind: 'minimum-age',
        ...STANDARDS_INTERMEDIATE,
        forms: ['part-time'],
        female: 28,
        male: 30,
      },
      PROCEEDINGS_CHECK,
      DISCIPLINE_CHECK,
      theoryNotHeld('intermediate'),
      PROGRAMME_CHECK,
      ...LIST_CHECKS,
    ],
  },
  {
    ...REGULATION_350,
    code: 'qd350-advanced',
    level: 'advanced',
    name: {
      vi: 'Cao cấp lý luận chính trị (Quy định số 350-QĐ/TW)',
      en: 'Advanced political theory (Regulation 350-QĐ/TW)',
    },
    rules: [
      {
        id: 'subject',
        kind: 'subject',
        ...SUBJECTS_ADVANCED,
        complete: false,
        groups: [
          group(
            'serving',
            'Đối tượng đào tạo cao cấp: cán bộ đương chức',
            'Ủy viên ban chấp hành đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng trở lên; trưởng phòng (tương đương) cấp xã trở lên',
            'Committee member of the Party organisation directly above the grassroots or higher; head of a commune division or higher',
            {
              postGroups: posts(
                'upper-committee-member',
                'upper-standing-board-member',
                'commune-division-head',
                'commune-government-head',
                'commune-front-head',
                'commune-military-commander',
                'province-division-head',
                'central-division-head',
              ),
            },
          ),
          group(
            'forces',
            'Đối tượng đào tạo cao cấp: quân đội, công an',
            'Trung đoàn trưởng, chính ủy trung đoàn trở lên; trưởng công an cấp xã, phó trưởng phòng công an trở lên',
            'Commander or commissar of a regiment or above; head of commune police, deputy head of a police division or above',
            { postGroups: posts('regiment-commander', 'commune-police-head', 'police-division-deputy') },
          ),
          group(
            'planned',
            'Đối tượng đào tạo cao cấp: quy hoạch',
            'Quy hoạch các chức danh theo quy định (đã đối chiếu hồ sơ giấy)',
            'Planned for one of the posts named (attested from the paper)',
            { attested: 'planning' },
          ),
        ],
      },
      {
        id: 'party',
        kind: 'party',
        ...STANDARDS_ADVANCED,
        minimum: 'official',
      },
      {
        id: 'education',
        kind: 'education',
        ...STANDARDS_ADVANCED,
        minimum: 'university',
      },
      {
        id: 'age',
        kind: 'by-person',
        ...STANDARDS_ADVANCED,
        subject: {
          vi: 'độ tuổi và xếp loại khi học cao cấp theo Quy định số 350-QĐ/TW',
          en: 'age and ratings for advanced political theory under Regulation 350-QĐ/TW',
        },
      },
      PROCEEDINGS_CHECK,
      DISCIPLINE_CHECK,
      theoryNotHeld('advanced'),
      PROGRAMME_CHECK,
      ...LIST_CHECKS,
    ],
  },
];
