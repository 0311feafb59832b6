import type { z } from 'zod';
import type { budgetList } from '../../../../contracts/budget/budget';
import type { devices } from '../../../../contracts/identity/accounts';
import type { delegations } from '../../../../contracts/identity/delegations';
import type { absences } from '../../../../contracts/organisation/absences';
import type { needCallDetail } from '../../../../contracts/plan/needs';
import type { planDetail } from '../../../../contracts/plan/plan';
import type { requestsAnswer, retentionProposals } from '../../../../contracts/privacy/privacy';
import type { quotasAnswer, reserveAnswer } from '../../../../contracts/review/review';
import type { roundAnswer } from '../../../../contracts/submission/rounds';
import type { classDetail } from '../../../../contracts/class/training-class';
import type { demandsAnswer } from '../../../../contracts/nomination/composition';
import type { dossierDetail } from '../../../../contracts/nomination/dossier';
import { plainDate } from '../../../../domain/dates';

/** Records that the sample has none of, as the API would show them; the contracts hold their shape. */
const ID = '01890000-0000-7000-8000-000000000001';
const DAY = plainDate('2026-03-02');
const AT = '2026-03-02T02:00:00.000Z';
const NAME = 'Nguyễn Thị Kim Thoa';

export const A_DELEGATION: z.output<typeof delegations>['items'][number] = {
  id: ID,
  from: { accountId: ID, name: NAME },
  to: { accountId: ID, name: 'Trần Văn Hậu' },
  scope: 'all',
  scopeWords: 'Mọi việc được giao',
  basis: 'Giấy ủy quyền số 3',
  fromOn: DAY,
  lastOn: DAY,
  endedAt: null,
  state: 'running',
  stateWords: 'Đang hiệu lực',
};

export const AN_ABSENCE: z.output<typeof absences>['items'][number] = {
  id: ID,
  personId: ID,
  fullName: NAME,
  fromOn: DAY,
  lastOn: DAY,
  reason: 'Đi học',
};

export const A_REQUEST: z.output<typeof requestsAnswer>['items'][number] = {
  id: ID,
  kind: 'correct',
  kindText: 'Đề nghị chỉnh sửa',
  personId: null,
  requester: NAME,
  text: 'Sửa ngày sinh',
  receivedOn: DAY,
  dueOn: DAY,
  state: 'open',
  answer: null,
  answeredAt: null,
  isLate: false,
  abilities: ['privacy.handle'],
};

export const A_PROPOSAL: z.output<typeof retentionProposals>['items'][number] = {
  id: ID,
  state: 'open',
  proposedAt: AT,
  importRows: 12,
  people: [{ id: ID, fullName: NAME, unitName: 'Chi bộ Tòa án', lastUsedOn: DAY }],
  reason: null,
  deletedRows: null,
  erased: 0,
  settledAt: null,
  settledBy: null,
  abilities: ['privacy.handle', 'person.erase'],
};

export const A_NEED_CALL: z.output<typeof needCallDetail> = {
  id: ID,
  year: 2027,
  title: 'Đăng ký nhu cầu năm 2027',
  deadlineOn: DAY,
  state: 'open',
  units: 1,
  answered: 0,
  noNeed: 0,
  abilities: ['need.ask'],
  kinds: [],
  answers: [
    {
      unitId: ID,
      unitName: 'Chi bộ Tòa án',
      phone: null,
      state: 'unanswered',
      needs: [],
      note: null,
      answeredAt: null,
      abilities: ['need.answer'],
    },
  ],
};

export const A_DEMAND: z.output<typeof demandsAnswer>['items'][number] = {
  unitId: ID,
  unitName: 'Chi bộ Tòa án',
  people: null,
  note: null,
  dueOn: DAY,
  answeredAt: null,
  source: null,
  askedAt: AT,
  revision: 1,
};

export const AN_AMENDMENT: z.output<typeof planDetail>['amendments'][number] = {
  id: ID,
  number: null,
  issuedOn: null,
  basis: 'Kết luận của Thường trực tại cuộc họp đầu tuần',
  effectiveOn: DAY,
  recordedAt: AT,
  paperOwed: true,
  paperDueOn: DAY,
  changes: [],
  parts: [],
};

export const A_QUOTA: z.output<typeof quotasAnswer>['items'][number] = {
  id: ID,
  planItemId: null,
  intakeId: ID,
  trainingClassId: null,
  unitId: null,
  granted: 8,
  excess: 0,
  used: 3,
  free: 5,
  basis: 'Công văn số 12',
  excessBasis: null,
  revision: 1,
  changes: [],
};

type Reserve = z.output<typeof reserveAnswer>;
const WAITING: Reserve['queue'][number] = {
  lineId: ID,
  fullName: NAME,
  unitId: ID,
  unitName: 'Chi bộ Tòa án',
  position: 'Chuyên viên',
  state: 'reserve',
  rank: 1,
  place: 1,
  offer: null,
  abilities: ['intake.offer-place', 'intake.answer-offer', 'intake.withdraw-offer'],
};
export const A_RESERVE: Reserve = { free: 1, freedPlaces: [], queue: [WAITING], offers: [] };

export const A_DEVICE: z.output<typeof devices>['items'][number] = {
  id: ID,
  label: 'Điện thoại của đồng chí Phó Bí thư',
  registeredAt: AT,
  lastUsedAt: AT,
  expiresAt: AT,
};

export const A_BUDGET_LINE: z.output<typeof budgetList>['items'][number] = {
  id: ID,
  planItemId: null,
  holderUnitId: null,
  name: 'Thuê hội trường',
  planned: 20_000_000,
  amended: null,
  allotted: 18_000_000,
  allottedBasis: 'Quyết định số 5',
  committed: 0,
  spent: 1_000_000,
  remaining: 17_000_000,
  revision: 1,
};
export const NO_ENTRIES = { items: [] };

/** Nothing keeps the round from being closed; of those asked in order one is still to come, and one has spoken without a paper. */
export function closableRound(answer: object): object {
  const round = answer as z.output<typeof roundAnswer>;
  return {
    ...round,
    obstacles: [],
    members: round.members.map((member, at) => (at === 0 ? { ...member, asked: false } : member)),
  };
}

/** Everybody has a result, one a certificate to come; one session is still ahead. */
export function closableClass(answer: object): object {
  const { learnerRows, sessions, ...rest } = answer as z.output<typeof classDetail>;
  return {
    ...rest,
    resultsMissing: 0,
    learnerRows: learnerRows.map((row) => ({ ...row, result: 'completed', certificateNumber: null })),
    sessions: sessions.map((session) => ({ ...session, state: 'planned' })),
  };
}

/** Each paper is there as a file, and nobody has seen it on paper yet. */
export function withPapers(answer: object): object {
  const { papers, ...rest } = answer as z.output<typeof dossierDetail>;
  const file = { id: ID, fileName: 'bang.pdf', mediaType: 'application/pdf', size: 2_000, addedBy: ID, addedAt: AT };
  return {
    ...rest,
    abilities: ['dossier.store', 'dossier.see'],
    papers: papers.map((paper) => ({ ...paper, seen: null, files: [file] })),
  };
}
