import type { PostGroup } from '../../../prisma/seed/sample/sample-people';
import type { RegisteredPerson } from '../../../prisma/seed/sample/sample-register';
import type { StoryOffice, Who } from '../story-office';

export interface OpenedIntake {
  readonly name: string;
  readonly units: readonly string[];
  readonly dueOn?: string;
  readonly plannedOpenOn?: string;
  readonly callDeadlineOn?: string;
  readonly callReference?: string;
  readonly quota?: { granted: number; basis: string };
  readonly learnerGroupId?: string;
  readonly procedureCode?: string;
}

/** A đợt is opened; answers with its id. */
export async function openIntake(office: StoryOffice, item: string, intake: OpenedIntake, by: Who = 'chuyen-vien') {
  const { units, ...rest } = intake;
  const opened = await (
    await office.as(by)
  ).post<{ intakeId: string; shortfallDays: number }>(`/plan-items/${office.items[item]!.id}/intakes`, {
    plannedOpenOn: office.world.today(),
    ...rest,
    unitIds: units.map((code) => office.unitId(code)),
  });
  const short = opened.shortfallDays > 0 ? `; gấp: thiếu ${opened.shortfallDays} ngày làm việc` : '';
  office.tell(by, `mở đợt “${intake.name}” (mục ${item}), ${units.length} đơn vị${short}`);
  return opened.intakeId;
}

export interface ListEntry {
  readonly lateReason?: string;
  readonly onBehalf?: { source: 'letter' | 'mail' | 'telephone' | 'chat' | 'in-person'; reference: string };
}

/** A unit drafts and sends its list; or the reviewer does for a unit that telephones. */
export async function sendList(
  office: StoryOffice,
  intakeId: string,
  unitCode: string,
  people: readonly RegisteredPerson[],
  { lateReason, onBehalf }: ListEntry = {},
): Promise<string> {
  const client = onBehalf ? await office.as('chuyen-vien') : await office.officer(unitCode);
  const lines = people.map(({ id, fullName, birth, gender, title }) => ({
    personId: id,
    fullName,
    birth,
    gender,
    position: title,
  }));
  const { listId, revision } = await client.post<{ listId: string; revision: number }>(
    `/intakes/${intakeId}/nomination-lists`,
    { unitId: office.unitId(unitCode), lines, ...(onBehalf ? { onBehalf } : {}) },
  );
  await client.post(`/nomination-lists/${listId}/submissions`, { revision, ...(lateReason ? { lateReason } : {}) });
  if (lateReason) office.tell(office.unitName(unitCode), `gửi muộn danh sách ${people.length} người: ${lateReason}`);
  if (onBehalf)
    office.tell(
      'chuyen-vien',
      `nhập thay ${office.unitName(unitCode)} (${onBehalf.reference}), ${people.length} người; chờ bản ký`,
    );
  return listId;
}

/** Units send their lists in time; told as one line. */
export async function sendLists(
  office: StoryOffice,
  intakeId: string,
  units: readonly string[],
  group: PostGroup,
  each: number,
  from = 0,
): Promise<void> {
  let people = 0;
  for (const unit of units) {
    const chosen = office.people(unit, group, each, from);
    await sendList(office, intakeId, unit, chosen);
    people += chosen.length;
  }
  office.tell(`${units.length} đơn vị`, `gửi danh sách, ${people} người`);
}

export async function sayNoDemand(office: StoryOffice, intakeId: string, units: readonly string[]): Promise<void> {
  for (const unit of units)
    await (await office.officer(unit)).post(`/intakes/${intakeId}/no-demand-answers`, { unitId: office.unitId(unit) });
  office.tell(`${units.length} đơn vị`, 'trả lời: không có nhu cầu');
}

export interface Review {
  readonly reject?: number;
  readonly reserve?: number;
}

/** All are found fit, but for the last ones. */
export async function review(
  office: StoryOffice,
  intakeId: string,
  { reject = 0, reserve = 0 }: Review = {},
  by: Who = 'chuyen-vien',
) {
  const lines = await office.lines(intakeId, 'submitted');
  const fit = lines.slice(0, lines.length - reject - reserve);
  const spare = lines.slice(fit.length, fit.length + reserve);
  const unfit = lines.slice(fit.length + reserve);
  await (
    await office.as(by)
  ).post(`/intakes/${intakeId}/review-decisions`, {
    decisions: [
      ...fit.map(({ id }) => ({ lineId: id, verdict: 'shortlist' })),
      ...spare.map(({ id }, index) => ({ lineId: id, verdict: 'reserve', rank: index + 1 })),
      ...unfit.map(({ id }) => ({ lineId: id, verdict: 'reject', reasonCode: 'not-yet-official-member' })),
    ],
  });
  const words = [
    `đủ tiêu chuẩn ${fit.length}`,
    ...(reserve ? [`dự phòng ${reserve}`] : []),
    ...(reject ? [`chưa đủ ${reject}`] : []),
  ];
  office.tell(by, `thẩm định ${lines.length} người: ${words.join(', ')}`);
}

/** Where nobody is asked about names, the reviewer says that the list is complete. */
export async function concludeReview(office: StoryOffice, intakeId: string, by: Who = 'chuyen-vien'): Promise<void> {
  await (await office.as(by)).post(`/intakes/${intakeId}/review-conclusions`, {});
  office.tell(by, 'chốt danh sách học viên');
}

/** 2.2, 2.3: the list is drawn by post; every unit answers who is excused. */
export async function drawList(
  office: StoryOffice,
  intakeId: string,
  units: readonly string[],
  groups: readonly PostGroup[],
) {
  const drawn = await (
    await office.as('chuyen-vien')
  ).post<{ lines: number }>(`/intakes/${intakeId}/compositions`, { groups });
  office.tell('chuyen-vien', `lập danh sách triệu tập theo chức danh: ${drawn.lines} người`);
  const lines = await office.lines(intakeId);
  let excused = 0;
  for (const [index, unit] of units.entries()) {
    const first = lines.find(({ unitId }) => unitId === office.unitId(unit));
    const out =
      index % 5 === 2 && first ? [{ lineId: first.id, reason: 'Đi công tác theo quyết định của cấp trên' }] : [];
    excused += out.length;
    await (
      await office.officer(unit)
    ).post(`/intakes/${intakeId}/excuses`, { unitId: office.unitId(unit), excused: out });
  }
  office.tell(`${units.length} đơn vị`, `báo người vắng có lý do: ${excused}`);
}
