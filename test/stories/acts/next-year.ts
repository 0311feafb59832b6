import { BASE_UNITS } from '../../../prisma/seed/sample/sample-units';
import type { StoryOffice } from '../story-office';

const KINDS = [
  { code: '1.3', title: 'Cử đi học trung cấp, cao cấp', workKind: 'training', procedureCode: 'send-out' },
  { code: '2.4', title: 'Bồi dưỡng đảng viên mới', workKind: 'refresher', procedureCode: 'open-enrolment' },
];

/** October: every unit is asked what it needs next year; one says nothing and is telephoned. Answers with the call's id. */
export async function askNextYearsNeeds(office: StoryOffice): Promise<string> {
  const head = await office.as('lanh-dao-to-chuc');
  const { needCallId, units } = await head.post<{ needCallId: string; units: number }>('/need-calls', {
    year: office.year + 1,
    title: `Đăng ký nhu cầu đào tạo, bồi dưỡng năm ${office.year + 1}`,
    deadlineOn: office.day('25/10'),
    kinds: KINDS,
    unitIds: BASE_UNITS.map((code) => office.unitId(code)),
  });
  office.tell('lanh-dao-to-chuc', `đề nghị ${units} đơn vị đăng ký nhu cầu năm sau, chậm nhất ngày 25/10`);
  for (const [index, code] of BASE_UNITS.slice(0, -1).entries()) {
    const needs = index % 5 === 4 ? [] : KINDS.map(({ code: kind }, each) => ({ kind, learners: 1 + each * 4 }));
    const officer = await office.officer(code);
    await officer.send('PUT', `/need-calls/${needCallId}/answers/${office.unitId(code)}`, { needs });
  }
  office.tell('các đơn vị', 'đăng ký nhu cầu; có đơn vị trả lời không có nhu cầu, một đơn vị chưa trả lời');
  return needCallId;
}

/** November: the silent unit is entered from a telephone call, and no more answers are taken. */
export async function closeNextYearsNeeds(office: StoryOffice, needCallId: string): Promise<void> {
  const silent = BASE_UNITS.at(-1)!;
  const officer = await office.as('chuyen-vien');
  const overdue = await officer.get<{ items: { holder: { unitId: string } }[] }>('/overdue?kind=need-answer');
  if (!overdue.items.some(({ holder }) => holder.unitId === office.unitId(silent)))
    throw new Error('a unit that has not registered its needs is not shown as overdue');
  const path = `/need-calls/${needCallId}/answers/${office.unitId(silent)}`;
  await officer.send('PUT', path, { needs: [{ kind: '2.4', learners: 6 }], source: 'telephone' });
  await (await office.as('lanh-dao-to-chuc')).post(`/need-calls/${needCallId}/closing`, {});
  office.tell('chuyen-vien', `ghi đăng ký của ${office.unitName(silent)} qua điện thoại; kết thúc đăng ký`);
}

/** December: what is carried on and what is needed becomes the draft of the next plan. */
export async function draftNextYearsPlan(office: StoryOffice, needCallId: string): Promise<void> {
  const head = await office.as('lanh-dao-to-chuc');
  const next = await head.post<{ planId: string; carriedOn: number; fromNeeds: number }>(
    `/plans/${office.planId}/next-year`,
    { needCallId },
  );
  if (next.carriedOn !== 2 || next.fromNeeds !== KINDS.length)
    throw new Error(`the next plan should carry on two items and hold ${KINDS.length} needs: ${JSON.stringify(next)}`);
  office.tell(
    'lanh-dao-to-chuc',
    `dự thảo kế hoạch năm sau: ${next.carriedOn} mục chuyển tiếp, ${next.fromNeeds} mục theo nhu cầu`,
  );
}
