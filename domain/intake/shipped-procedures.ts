import { USUAL_LADDER } from '../notification/reminder-ladder';
import type { DossierPaper, Procedure, ProcedureStage, ShippedProcedureCode } from './procedure';
import { type Stage, type StageActor, USUAL_ACTORS } from './stage';

type LeadTimes = readonly [stage: Stage, normal: number, expedited: number, actors?: readonly StageActor[]];

/** Usual dossier (hồ sơ dự học) of training that ends with a diploma; the office edits it (domain facts §2: not fixed by law). */
const TRAINING_DOSSIER: readonly DossierPaper[] = [
  { code: 'application', name: 'Phiếu đăng ký (đơn) dự học' },
  { code: 'record-2c', name: 'Sơ yếu lý lịch (mẫu 2C) có xác nhận' },
  { code: 'degree', name: 'Bản sao văn bằng chuyên môn' },
  { code: 'party-card', name: 'Bản sao thẻ đảng viên hoặc giấy xác nhận đảng viên' },
  { code: 'appointment', name: 'Quyết định bổ nhiệm hoặc xác nhận quy hoạch' },
  { code: 'ratings', name: 'Kết quả xếp loại hai năm gần nhất' },
  { code: 'photo', name: 'Ảnh thẻ' },
];

const SHARED = {
  version: 1,
  closingRule: { threshold: 'more-than-half-of-incumbents', requiredPosts: ['secretary'], changeWindowMinutes: 30 },
  ladder: USUAL_LADDER,
  dossier: [],
  ruleSet: null,
  quotaPolicy: { binding: 'from-above-only' },
} as const satisfies Partial<Procedure>;

/** The five procedures of design §2. Lead times are the product's estimates, in working days; an office stores its own version. */
export const SHIPPED_PROCEDURES: Readonly<Record<ShippedProcedureCode, Procedure>> = {
  'local-class': {
    ...SHARED,
    code: 'local-class',
    name: 'Mở lớp đào tạo tại địa phương',
    stages: stages(
      ['nomination', 15, 5],
      ['review', 7, 2],
      ['approval', 7, 3],
      ['issuance', 3, 1],
      ['class', 20, 20],
      ['reporting', 10, 5],
    ),
    classPlace: 'local',
    nomination: { mode: 'by-unit', answersThatCount: ['list', 'no-demand'] },
    decidingAuthority: 'standing-office',
    dossier: TRAINING_DOSSIER,
    ruleSet: 'political-theory-training',
  },
  'hosted-class': {
    ...SHARED,
    code: 'hosted-class',
    name: 'Phối hợp với Trường mở lớp tại địa phương',
    stages: stages(
      ['nomination', 15, 5],
      ['review', 10, 3],
      ['approval', 7, 3],
      ['issuance', 3, 1],
      ['awaiting-higher', 20, 10],
      ['class', 120, 120],
      ['reporting', 10, 5],
    ),
    classPlace: 'local',
    nomination: { mode: 'by-unit', answersThatCount: ['list', 'no-demand'] },
    decidingAuthority: 'standing-board',
    dossier: TRAINING_DOSSIER,
    ruleSet: 'political-theory-training',
  },
  'send-out': {
    ...SHARED,
    code: 'send-out',
    name: 'Cử đi đào tạo, bồi dưỡng',
    stages: stages(
      ['nomination', 10, 5],
      ['review', 5, 2],
      ['approval', 5, 2],
      ['issuance', 3, 1],
      ['awaiting-higher', 20, 10],
      // Study elsewhere is only tracked: its results are asked for and reported by the reviewer.
      ['class', 60, 60, ['reviewer']],
      ['reporting', 10, 5, ['reviewer']],
    ),
    classPlace: 'away',
    nomination: { mode: 'by-unit', answersThatCount: ['list', 'no-demand'] },
    decidingAuthority: 'standing-office',
    dossier: TRAINING_DOSSIER,
  },
  'by-composition': {
    ...SHARED,
    code: 'by-composition',
    name: 'Triệu tập theo thành phần',
    stages: stages(
      ['opening', 7, 3],
      ['issuance', 3, 1],
      ['nomination', 7, 5],
      ['review', 3, 1],
      ['class', 3, 3],
      ['reporting', 7, 3],
    ),
    classPlace: 'local',
    nomination: { mode: 'by-post', answersThatCount: ['list', 'excuses'] },
    decidingAuthority: 'standing-board',
  },
  'open-enrolment': {
    ...SHARED,
    code: 'open-enrolment',
    name: 'Mở lớp theo đăng ký, nhu cầu',
    stages: stages(
      ['opening', 7, 3],
      ['issuance', 3, 1],
      ['nomination', 15, 5],
      ['review', 5, 2],
      ['class', 5, 5],
      ['reporting', 7, 3],
    ),
    classPlace: 'local',
    nomination: { mode: 'open', answersThatCount: ['list', 'no-demand'] },
    decidingAuthority: 'standing-office',
  },
};

function stages(...rows: readonly LeadTimes[]): ProcedureStage[] {
  return rows.map(([stage, leadWorkingDays, expeditedLeadWorkingDays, actors]) => ({
    stage,
    leadWorkingDays,
    expeditedLeadWorkingDays,
    actors: actors ?? USUAL_ACTORS[stage],
  }));
}
