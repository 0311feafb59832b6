import type { StoryOffice } from '../story-office';

/** June: the six-month report, from the data. */
export async function halfYearReport(office: StoryOffice): Promise<void> {
  office.heading('THÁNG 6: SƠ KẾT SÁU THÁNG');
  await office.until('15/6', '14:00');
  await reportPlan(office, true);
}

/** August: the plan is amended once, by word: fewer classes of one item, one class that the plan did not have. The paper follows. */
export async function thePlanIsAmended(office: StoryOffice): Promise<void> {
  office.heading('THÁNG 8: ĐIỀU CHỈNH KẾ HOẠCH');
  const head = await office.as('lanh-dao-to-chuc');
  const { items } = await head.get<{ items: PlanItemView[] }>(`/plans/${office.planId}`);
  const { decidingBodyId, reviewUnitId, deliveringUnitId } = items.find(({ code }) => code === '2.4')!;
  const { addedItemIds } = await head.post<{ addedItemIds: string[] }>(`/plans/${office.planId}/amendments`, {
    basis: 'Ý kiến của Thường trực Thị ủy tại buổi giao ban',
    effectiveOn: office.world.today(),
    changes: [{ itemId: office.items['2.2']!.id, classes: { min: 1, max: 2 }, learners: { min: 90, max: 120 } }],
    additions: [
      {
        code: '2.6',
        title: 'Tập huấn chuyển đổi số cho cán bộ cơ sở',
        text: 'Lớp phát sinh ngoài kế hoạch theo đề nghị của Ban Tổ chức Tỉnh ủy',
        basis: 'Công văn số 88-CV/BTCTU',
        workKind: 'refresher',
        procedureCode: 'open-enrolment',
        dueKind: 'complete-by',
        dueOn: office.day('30/11'),
        classes: { min: 1, max: 1 },
        learners: { min: null, max: 60 },
        decidingBodyId,
        reviewUnitId,
        deliveringUnitId,
      },
    ],
  });
  office.items['2.6'] = { id: addedItemIds[0]!, groupIds: [] };
  office.tell(
    'lanh-dao-to-chuc',
    'điều chỉnh mục 2.2: còn 01 - 02 lớp; bổ sung mục 2.6 ngoài kế hoạch; văn bản theo sau',
  );
}

interface PlanItemView {
  readonly code: string;
  readonly decidingBodyId: string | null;
  readonly reviewUnitId: string | null;
  readonly deliveringUnitId: string | null;
}

/** The paper of the amendment comes late; until then the office sees that it is owed. */
export async function theAmendingPaperComes(office: StoryOffice): Promise<void> {
  const coordinator = await office.as('tong-hop');
  const { items } = await coordinator.get<{ items: { id: string }[] }>('/overdue?kind=plan-paper');
  if (items.length !== 1) throw new Error(`one amendment should owe its paper, not ${items.length}`);
  await coordinator.post(`/plan-amendments/${items[0]!.id}/papers`, {
    number: '512-TB/TU',
    issuedOn: office.world.today(),
  });
  office.tell('tong-hop', 'nhận văn bản điều chỉnh: Thông báo 512-TB/TU');
}

interface ThreeFigures {
  readonly planned: { min: number | null; max: number | null };
  readonly amended: { min: number | null; max: number | null } | null;
  readonly actual: number;
}

/** What was planned stands beside what it became and what was done; the class outside the plan says so. */
export async function expectThreeFigures(office: StoryOffice): Promise<void> {
  const { items } = await (
    await office.as('lanh-dao-to-chuc')
  ).get<{ items: { code: string; origin: string; classes: ThreeFigures; learners: ThreeFigures }[] }>(
    `/plans/${office.planId}`,
  );
  const [amended, added] = ['2.2', '2.6'].map((code) => items.find((item) => item.code === code)!);
  const { planned, amended: changed, actual } = amended!.classes;
  if (planned.min === changed?.min || changed?.max !== 2 || actual !== 1 || amended!.learners.amended?.max !== 120)
    throw new Error(`2.2 should show planned, amended and actual: ${JSON.stringify(amended)}`);
  if (added?.origin !== 'off-plan' || added.classes.actual !== 1)
    throw new Error(`2.6 should be outside the plan, with one class: ${JSON.stringify(added)}`);
  const words = ({ min, max }: { min: number | null; max: number | null }) => `${min} - ${max}`;
  office.tell(
    '(kế hoạch)',
    `mục 2.2: kế hoạch ${words(planned)} lớp, điều chỉnh ${words(changed)}, thực hiện ${actual}; mục 2.6 ngoài kế hoạch: thực hiện ${added.classes.actual}`,
  );
}

/** Drafted over the whole plan, sent, received by somebody else of the office. */
export async function reportPlan(office: StoryOffice, periodic: boolean): Promise<void> {
  const coordinator = await office.as('tong-hop');
  const { reportId, revision } = await coordinator.post<{ reportId: string; revision: number }>('/reports', {
    planId: office.planId,
    periodic,
    asOf: office.world.today(),
  });
  const found = await coordinator.get<{ title: string }>(`/reports/${reportId}`);
  office.tell('tong-hop', `lập “${found.title}” từ dữ liệu (bản ${revision})`);
}
