import type { PlainDate } from '../dates';
import { LIST_CHECKS } from './common-rules';
import { subjectGroup, type RuleSet, type SubjectTest } from './rule-set';

/**
 * Bồi dưỡng, cập nhật kiến thức. Đối tượng 1–4 of Quy định 164-QĐ/TW (2013), of which no text was found: all unverified. From 10/5/2024
 * nhóm 1–3 of Quy định 145-QĐ/TW, điểm b khoản 2 Điều 1.
 */
export const KNOWLEDGE_UPDATE_RULE_SETS: readonly RuleSet[] = [
  under164(
    1,
    'Ủy viên Ban Chấp hành Trung ương và chức danh Bộ Chính trị quản lý',
    'Central Committee members and posts managed by the Politburo',
    { managedBy: ['central-committee', 'politburo'] },
    'qd145-group-2',
  ),
  under164(
    2,
    'Chức danh Ban Bí thư quản lý; thứ trưởng; ủy viên ban thường vụ tỉnh ủy',
    'Posts managed by the Secretariat; deputy ministers; members of provincial Standing Boards',
    { managedBy: ['secretariat'] },
    'qd145-group-2',
  ),
  under164(
    3,
    'Giám đốc sở, bí thư cấp ủy huyện và tương đương',
    'Directors of departments, secretaries of district committees and equal',
    { managedBy: ['province'] },
    'qd145-group-3',
  ),
  under164(
    4,
    'Trưởng phòng sở; cán bộ diện ban thường vụ cấp ủy huyện quản lý',
    'Division heads of departments; cadres managed by the Standing Board of a district committee',
    { managedBy: ['district'] },
    'qd145-group-3',
  ),
  under145(
    1,
    'Lãnh đạo chủ chốt và lãnh đạo cấp cao của Đảng, Nhà nước và Mặt trận Tổ quốc Việt Nam',
    'Key and high leaders of the Party, the State and the Fatherland Front',
    { postGroups: ['national-leader'] },
  ),
  under145(
    2,
    'Cán bộ thuộc diện Bộ Chính trị, Ban Bí thư quản lý',
    'Cadres managed by the Politburo or the Secretariat',
    { managedBy: ['central-committee', 'politburo', 'secretariat'] },
  ),
  under145(
    3,
    'Cán bộ thuộc diện cấp ủy, tổ chức đảng, lãnh đạo cơ quan, đơn vị quản lý',
    'Cadres managed by a Party committee or organisation, or by the head of an organ or unit',
    { managedBy: ['province', 'district', 'organ'] },
  ),
];

function under164(number: 1 | 2 | 3 | 4, vi: string, en: string, when: SubjectTest, successor: string): RuleSet {
  return {
    code: `qd164-subject-${number}`,
    family: 'knowledge-update',
    level: `subject-${number}`,
    name: {
      vi: `Bồi dưỡng, cập nhật kiến thức: đối tượng ${number} (Quy định số 164-QĐ/TW)`,
      en: `Knowledge updates: subject group ${number} (Regulation 164-QĐ/TW)`,
    },
    basis: '164-qd-tw',
    validFrom: '2013-02-01' as PlainDate,
    validTo: '2024-05-09' as PlainDate,
    successor,
    validityVerified: false,
    rules: [
      {
        id: 'subject',
        kind: 'subject',
        clause: `Đối tượng ${number} (số điều chưa đối chiếu)`,
        basis: '164-qd-tw',
        verified: false,
        complete: false,
        groups: [subjectGroup(`subject-${number}`, `Đối tượng ${number}`, vi, en, when)],
      },
      ...LIST_CHECKS,
    ],
  };
}

function under145(number: 1 | 2 | 3, vi: string, en: string, when: SubjectTest): RuleSet {
  const clause = 'Điều 1, khoản 2, điểm b';
  return {
    code: `qd145-group-${number}`,
    family: 'knowledge-update',
    level: `group-${number}`,
    name: {
      vi: `Bồi dưỡng, cập nhật kiến thức, kỹ năng: nhóm ${number} (Quy định số 145-QĐ/TW)`,
      en: `Updates of knowledge and skills: group ${number} (Regulation 145-QĐ/TW)`,
    },
    basis: '145-qd-tw',
    validFrom: '2024-05-10' as PlainDate,
    validTo: null,
    successor: null,
    validityVerified: true,
    rules: [
      {
        id: 'subject',
        kind: 'subject',
        clause,
        basis: '145-qd-tw',
        verified: true,
        complete: true,
        groups: [subjectGroup(`group-${number}`, clause, vi, en, when)],
      },
      ...LIST_CHECKS,
    ],
  };
}
