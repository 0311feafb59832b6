import type { StoryOffice } from '../story-office';

/** June: the six-month report, from the data. */
export async function halfYearReport(office: StoryOffice): Promise<void> {
  office.heading('THÁNG 6: SƠ KẾT SÁU THÁNG');
  await office.until('15/6', '14:00');
  await reportPlan(office, true);
}

/** August: the plan is amended once. */
export async function thePlanIsAmended(office: StoryOffice): Promise<void> {
  office.heading('THÁNG 8: ĐIỀU CHỈNH KẾ HOẠCH');
  await (
    await office.as('lanh-dao-to-chuc')
  ).post(`/plans/${office.planId}/amendments`, {
    basis: 'Thông báo kết luận số 512-TB/TU của Thường trực Thị ủy',
    effectiveOn: office.world.today(),
    changes: [{ itemId: office.items['2.2']!.id, classes: { min: 1, max: 2 }, learners: { min: 90, max: 120 } }],
  });
  office.tell('lanh-dao-to-chuc', 'điều chỉnh mục 2.2: còn 01 - 02 lớp (Thông báo 512-TB/TU)');
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
