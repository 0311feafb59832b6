import { addDays, dateOf } from '../../../domain/dates';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { startApi, type RunningApi } from '../../support/running-api';
import type { SignedInClient } from '../../support/signed-in-client';

let api: RunningApi;
let intake: BuiltIntake;
let officer: SignedInClient;
let reviewer: SignedInClient;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api?.stop());

beforeEach(async () => {
  intake = await buildIntake(api.db, { units: 3, deadlineOn: addDays(dateOf(new Date()), 20) });
  officer = await api.as(await buildAccount(api.db, intake.committee.id, 'unit-officer', intake.unitIds[0]!));
  reviewer = await api.as(intake.committee.accounts.reviewer);
});

interface Answer {
  unitId: string;
  waiting: boolean;
  lines: number;
  listId: string | null;
  deadlineOn: string;
}
const answersOf = async (who: SignedInClient, query = '') =>
  (await who.get(`/unit-answers${query}`)).body as { items: Answer[]; nextCursor: string | null };
const draft = (who: SignedInClient, ...names: string[]) =>
  who.send('POST', `/intakes/${intake.id}/nomination-lists`, {
    unitId: intake.unitIds[0],
    lines: names.map((fullName) => ({ fullName })),
  });

test('the reviewer sees every unit called, who is waited for first; a unit sees itself', async () => {
  const { listId } = (await draft(officer, 'Nguyễn Văn Ân', 'Đỗ Thị Ánh')).body as { listId: string };
  await officer.send('POST', `/nomination-lists/${listId}/submissions`, { revision: 2 });
  const all = await answersOf(reviewer);
  expect(all.items.map(({ waiting }) => waiting)).toEqual([true, true, false]);
  expect(all.items.at(-1)).toMatchObject({ unitId: intake.unitIds[0], listId, lines: 2 });
  expect((await answersOf(reviewer, '?waiting=false')).items.map(({ unitId }) => unitId)).toEqual([intake.unitIds[0]]);
  expect((await answersOf(officer)).items.map(({ unitId }) => unitId)).toEqual([intake.unitIds[0]]);
});

test('answers come page by page, each once', async () => {
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await answersOf(reviewer, `?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    seen.push(...page.items.map(({ unitId }) => unitId));
    cursor = page.nextCursor ?? '';
  } while (cursor);
  expect(seen.sort()).toEqual([...intake.unitIds].sort());
});

test('a list is written twice from nothing: the second adds to the first and takes nobody off it', async () => {
  await draft(officer, 'Nguyễn Văn Ân', 'Đỗ Thị Ánh');
  expect((await draft(officer, 'Lê Văn Cường')).status).toBe(201);
  const lines = await api.db.nomineeLine.findMany({ where: { intakeId: intake.id }, orderBy: { listOrder: 'asc' } });
  expect(lines.map(({ fullName, listOrder }) => [listOrder, fullName])).toEqual([
    [1, 'Nguyễn Văn Ân'],
    [2, 'Đỗ Thị Ánh'],
    [3, 'Lê Văn Cường'],
  ]);
});
