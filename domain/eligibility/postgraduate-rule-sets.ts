import type { PlainDate } from '../dates';
import { LIST_CHECKS, PROGRAMME_CHECK } from './common-rules';
import type { RuleSet } from './rule-set';

/** Đào tạo sau đại học: Nghị định 101/2017/NĐ-CP (sửa đổi bởi 89/2021), Nghị định 171/2025/NĐ-CP. Press copies, no article numbers. */
export const POSTGRADUATE_RULE_SETS: readonly RuleSet[] = [
  {
    code: 'nd101-postgraduate',
    family: 'postgraduate',
    level: 'civil-servant',
    name: {
      vi: 'Đào tạo sau đại học đối với cán bộ, công chức (Nghị định số 101/2017/NĐ-CP, sửa đổi bởi 89/2021/NĐ-CP)',
      en: 'Postgraduate study of cadres and civil servants (Decree 101/2017/NĐ-CP, amended by 89/2021/NĐ-CP)',
    },
    basis: '101-2017-nd-cp',
    validFrom: '2017-10-21' as PlainDate,
    validTo: '2025-06-30' as PlainDate,
    successor: 'nd171-postgraduate',
    validityVerified: false,
    rules: [
      {
        id: 'worker-kind',
        kind: 'worker-kind',
        clause: 'Đối tượng áp dụng',
        basis: '101-2017-nd-cp',
        verified: false,
        allowed: ['cadre', 'civil-servant'],
      },
      ...civilServantRules('101-2017-nd-cp', 40, 2),
    ],
  },
  {
    code: 'nd101-postgraduate-public-employee',
    family: 'postgraduate',
    level: 'public-employee',
    name: {
      vi: 'Đào tạo sau đại học đối với viên chức (Nghị định số 101/2017/NĐ-CP, sửa đổi bởi 89/2021/NĐ-CP)',
      en: 'Postgraduate study of public employees (Decree 101/2017/NĐ-CP, amended by 89/2021/NĐ-CP)',
    },
    basis: '101-2017-nd-cp',
    validFrom: '2017-10-21' as PlainDate,
    // Nghị định 171 covers civil servants only; what holds for public employees after it was not found.
    validTo: null,
    successor: null,
    validityVerified: false,
    rules: [
      {
        id: 'worker-kind',
        kind: 'worker-kind',
        clause: 'Đối tượng áp dụng',
        basis: '101-2017-nd-cp',
        verified: false,
        allowed: ['public-employee'],
      },
      {
        id: 'service',
        kind: 'service',
        clause: 'Điều kiện đào tạo sau đại học đối với viên chức (số điều chưa đối chiếu)',
        basis: '101-2017-nd-cp',
        verified: true,
        years: 0,
      },
      {
        id: 'commitment',
        kind: 'commitment',
        clause: 'Điều kiện đào tạo sau đại học đối với viên chức (số điều chưa đối chiếu)',
        basis: '101-2017-nd-cp',
        verified: true,
        multiple: 2,
      },
      {
        id: 'major-fits-post',
        kind: 'attested',
        clause: 'Điều kiện đào tạo sau đại học đối với viên chức (số điều chưa đối chiếu)',
        basis: '101-2017-nd-cp',
        verified: true,
        attestation: 'major-fits-post',
      },
      PROGRAMME_CHECK,
      ...LIST_CHECKS,
    ],
  },
  {
    code: 'nd171-postgraduate',
    family: 'postgraduate',
    level: 'civil-servant',
    name: {
      vi: 'Đào tạo sau đại học đối với công chức (Nghị định số 171/2025/NĐ-CP)',
      en: 'Postgraduate study of civil servants (Decree 171/2025/NĐ-CP)',
    },
    basis: '171-2025-nd-cp',
    validFrom: '2025-07-01' as PlainDate,
    validTo: null,
    successor: null,
    validityVerified: true,
    rules: [
      {
        id: 'worker-kind',
        kind: 'worker-kind',
        clause: 'Phạm vi điều chỉnh, đối tượng áp dụng',
        basis: '171-2025-nd-cp',
        // That somebody else is sent under another text is no fault of theirs: never a refusal by this rule.
        verified: false,
        allowed: ['civil-servant'],
      },
      ...civilServantRules('171-2025-nd-cp', 45, 3),
    ],
  },
];

function civilServantRules(basis: string, maximumAge: number, multiple: number): RuleSet['rules'] {
  const cited = { clause: 'Điều kiện đào tạo sau đại học (số điều chưa đối chiếu)', basis, verified: true } as const;
  return [
    { ...cited, id: 'service', kind: 'service', years: 3 },
    { ...cited, id: 'ratings', kind: 'ratings', years: 2, minimum: 'good' },
    { ...cited, id: 'age', kind: 'maximum-age-first-postgraduate', years: maximumAge },
    { ...cited, id: 'commitment', kind: 'commitment', multiple },
    { ...cited, id: 'major-fits-post', kind: 'attested', attestation: 'major-fits-post' },
    PROGRAMME_CHECK,
    ...LIST_CHECKS,
  ];
}
