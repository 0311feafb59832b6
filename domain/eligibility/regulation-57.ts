import type { PlainDate } from '../dates';
import { DISCIPLINE_CHECK, LIST_CHECKS, PROCEEDINGS_CHECK, PROGRAMME_CHECK, theoryNotHeld } from './common-rules';
import { posts } from './post-groups';
import { subjectGroup as group, type RuleSet } from './rule-set';

const REGULATION_57 = {
  family: 'political-theory-training',
  basis: '57-qd-tw',
  validFrom: '2022-02-08' as PlainDate,
  // The last day before Quy định 350; the sentence that replaces 57 was not read.
  validTo: '2025-08-28' as PlainDate,
  validityVerified: false,
} as const;

const cited = (clause: string, verified = true) => ({ clause, basis: '57-qd-tw', verified });
const SUBJECTS_4 = cited('Điều 4 (đối tượng)');
const STANDARDS_4 = cited('Điều 4 (tiêu chuẩn)');
const SUBJECTS_5 = cited('Điều 5 (đối tượng)');
const STANDARDS_5 = cited('Điều 5 (tiêu chuẩn)');
const SUBJECTS_6 = cited('Điều 6 (đối tượng)');
const STANDARDS_6 = cited('Điều 6 (tiêu chuẩn)', false);

/** Quy định số 57-QĐ/TW ngày 08/02/2022, Điều 4, 5, 6. Ages are the least for the form "không tập trung": the younger study full-time. */
export const REGULATION_57_RULE_SETS: readonly RuleSet[] = [
  {
    ...REGULATION_57,
    code: 'qd57-elementary',
    level: 'elementary',
    name: {
      vi: 'Sơ cấp lý luận chính trị (Điều 4 Quy định số 57-QĐ/TW)',
      en: 'Elementary political theory (Article 4, Regulation 57-QĐ/TW)',
    },
    // Quy định 350 seems to hold no elementary level any more (inferred).
    successor: null,
    rules: [
      {
        id: 'subject',
        kind: 'subject',
        ...SUBJECTS_4,
        // Điểm c ends with "đối tượng khác có nguyện vọng phù hợp yêu cầu chung": nobody is shut out by the list.
        complete: false,
        groups: [
          group('party-member', 'Điều 4 (đối tượng), điểm a', 'Đảng viên', 'Party member', { party: 'probationary' }),
          group(
            'mass-organisation-member',
            'Điều 4 (đối tượng), điểm a',
            'Đoàn viên, hội viên của tổ chức chính trị - xã hội ở cơ sở',
            'Member of a socio-political organisation at the grassroots',
            { massOrganisationMember: true },
          ),
          group(
            'commune-civil-servant',
            'Điều 4 (đối tượng), điểm b',
            'Công chức cấp xã',
            'Civil servant of a commune',
            {
              postGroups: posts('commune-civil-servant'),
              exceptPostGroups: posts('commune-police-head', 'commune-military-commander'),
            },
          ),
          group(
            'non-specialised',
            'Điều 4 (đối tượng), điểm c',
            'Người hoạt động không chuyên trách ở cấp xã, thôn, tổ dân phố',
            'Non-specialised worker of a commune, village or residential group',
            { workerKinds: ['non-specialised'] },
          ),
        ],
      },
      {
        id: 'education',
        kind: 'education',
        ...STANDARDS_4,
        minimum: 'lower-secondary',
      },
      theoryNotHeld('elementary'),
      PROGRAMME_CHECK,
      PROCEEDINGS_CHECK,
      ...LIST_CHECKS,
    ],
  },
  {
    ...REGULATION_57,
    code: 'qd57-intermediate',
    level: 'intermediate',
    name: {
      vi: 'Trung cấp lý luận chính trị (Điều 5 Quy định số 57-QĐ/TW)',
      en: 'Intermediate political theory (Article 5, Regulation 57-QĐ/TW)',
    },
    successor: 'qd350-intermediate',
    rules: [
      {
        id: 'subject',
        kind: 'subject',
        ...SUBJECTS_5,
        // Mục 1.2 (rest), 1.3 and on were not read.
        complete: false,
        groups: [
          group(
            'commune-leaders',
            'Điều 5, mục 1.1, điểm a',
            'Cấp ủy viên cấp xã; Chủ tịch, Phó Chủ tịch HĐND, UBND cấp xã; trưởng, phó Mặt trận và tổ chức chính trị - xã hội cấp xã',
            "Commune committee member; chair or deputy of a commune's Council or Committee; head or deputy of its Front and organisations",
            {
              postGroups: posts(
                'grassroots-committee-member',
                'commune-government-head',
                'commune-government-deputy',
                'commune-front-head',
                'commune-front-organisation-lead',
              ),
            },
          ),
          group(
            'division-deputies',
            'Điều 5, mục 1.1, điểm b',
            'Phó trưởng phòng và cấp phó tương đương của cấp huyện, cấp tỉnh; phó ban thuộc tập đoàn, tổng công ty nhà nước',
            'Deputy head of a division of a district or province, or of a section of a State corporation',
            {
              postGroups: posts(
                'district-division-deputy',
                'province-division-deputy',
                'state-corporation-section-deputy',
              ),
            },
          ),
          group(
            'planned',
            'Điều 5, mục 1.1, điểm c',
            'Quy hoạch phó trưởng phòng ở Trung ương; quy hoạch các chức vụ tại điểm a, b (đã đối chiếu hồ sơ giấy)',
            'Planned for deputy head of a central division, or for a post of points a and b (attested from the paper)',
            { attested: 'planning' },
          ),
          group(
            'military',
            'Điều 5, mục 1.2',
            'Chỉ huy trưởng ban chỉ huy quân sự cấp xã, chỉ huy cấp tiểu đoàn, cấp phó tại ban chỉ huy quân sự cấp huyện',
            'Commander of a commune military command, of a battalion, or deputy in a district military command',
            {
              postGroups: posts('commune-military-commander', 'battalion-commander', 'district-military-staff-lead'),
            },
          ),
        ],
      },
      {
        id: 'party',
        kind: 'party',
        ...STANDARDS_5,
        minimum: 'probationary',
      },
      {
        id: 'education',
        kind: 'education',
        ...STANDARDS_5,
        minimum: 'college',
        minorityMinimum: 'upper-secondary',
      },
      {
        id: 'age',
        kind: 'minimum-age',
        ...STANDARDS_5,
        forms: ['part-time'],
        female: 33,
        male: 35,
      },
      {
        id: 'no-proceedings',
        kind: 'no-proceedings',
        ...STANDARDS_5,
      },
      DISCIPLINE_CHECK,
      theoryNotHeld('intermediate'),
      PROGRAMME_CHECK,
      ...LIST_CHECKS,
    ],
  },
  {
    ...REGULATION_57,
    code: 'qd57-advanced',
    level: 'advanced',
    name: {
      vi: 'Cao cấp lý luận chính trị (Điều 6 Quy định số 57-QĐ/TW)',
      en: 'Advanced political theory (Article 6, Regulation 57-QĐ/TW)',
    },
    successor: 'qd350-advanced',
    rules: [
      {
        id: 'subject',
        kind: 'subject',
        ...SUBJECTS_6,
        // Only mục 1.4 and 1.5 were read.
        complete: false,
        groups: [
          group(
            'principal-officers',
            'Điều 6, mục 1.4',
            'Cán bộ đủ 4 năm giữ ngạch chuyên viên chính và tương đương, chức danh yêu cầu cao cấp lý luận chính trị',
            'Four full years in the rank of principal officer, in a post that asks for advanced political theory',
            { postGroups: posts('principal-officer-four-years') },
          ),
          group(
            'lecturers',
            'Điều 6, mục 1.5',
            'Giảng viên đủ 5 năm trực tiếp giảng dạy lý luận chính trị ở học viện, trường',
            'Lecturer with five full years of teaching political theory at an academy or school',
            { postGroups: posts('theory-lecturer-five-years') },
          ),
        ],
      },
      {
        id: 'party',
        kind: 'party',
        ...STANDARDS_6,
        minimum: 'official',
      },
      {
        id: 'education',
        kind: 'education',
        ...STANDARDS_6,
        minimum: 'university',
      },
      {
        id: 'age',
        kind: 'minimum-age',
        ...STANDARDS_6,
        forms: ['part-time'],
        female: 38,
        male: 40,
      },
      PROCEEDINGS_CHECK,
      DISCIPLINE_CHECK,
      theoryNotHeld('advanced'),
      PROGRAMME_CHECK,
      ...LIST_CHECKS,
    ],
  },
];
