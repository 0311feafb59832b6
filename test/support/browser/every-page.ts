import type { APIRequestContext } from 'playwright-core';
import type { Role } from '../../../domain/identity/role';
import type { BrowserDesk } from './browser-desk';

/** One page of the client as somebody sees it. */
export interface PageUnderTest {
  name: string;
  path: string;
  role: Role;
}

interface Row extends Record<string, unknown> {
  id: string;
}

/**
 * What the sample was loaded with has ids of time (UUIDv7); what a workflow opens, as suites do beside one another, has ids of version 8. Those live
 * and end while others look at them.
 */
export function isOfSample({ id }: { id: string }): boolean {
  return id.charAt(14) === '7';
}

/** A record of the sample to open: of those that fit the one that stands farthest from where other suites add theirs. */
async function idOf(
  request: APIRequestContext,
  list: string,
  fits = (_row: Row) => true,
  added: 'first' | 'last' = 'last',
) {
  const answer = await request.get(`/api${list}`);
  const rows = ((await answer.json()) as { items: Row[] }).items.filter(isOfSample);
  const found = added === 'first' ? rows.findLast(fits) : rows.find(fits);
  if (!found) throw new Error(`the sample has nothing that fits in ${list}`);
  return found.id;
}

/** Every page of the client, each as a role that works with it. */
export async function everyPage(desk: Pick<BrowserDesk, 'visit'>): Promise<PageUnderTest[]> {
  const [administrator, unitOfficer] = await Promise.all(
    (['administrator', 'unit-officer'] as const).map(async (role) => (await desk.visit('/', { role })).context()),
  );
  const pages = await pagesOf(administrator!.request, unitOfficer!.request);
  await Promise.all([administrator!.close(), unitOfficer!.close()]);
  return pages;
}

async function pagesOf(request: APIRequestContext, ofUnit: APIRequestContext): Promise<PageUnderTest[]> {
  const intake = await idOf(
    request,
    '/intakes?limit=200&status=open',
    ({ stage, procedureCode }) => stage === 'review' && procedureCode !== 'by-composition',
  );
  const nominating = await idOf(
    ofUnit,
    '/intakes?limit=200',
    ({ stage, status }) => stage === 'nomination' && status === 'open',
  );
  const byPost = await idOf(request, '/intakes?limit=200', ({ procedureCode }) => procedureCode === 'by-composition');
  const plan = await idOf(request, '/plans', ({ sample }) => sample === true);
  const trainingClass = await idOf(request, '/classes', ({ state, outside }) => state === 'open' && !outside);
  const submission = await idOf(
    request,
    '/submissions',
    ({ state, lines }) => state === 'asking' && Number(lines) > 1,
    'first',
  );
  const document = await idOf(request, '/documents', ({ state }) => state === 'signed', 'first');
  const report = await idOf(request, '/reports', ({ state }) => state === 'submitted', 'first');
  const person = await idOf(request, '/people');
  const unit = await idOf(request, '/units');
  const account = await idOf(request, '/accounts');
  const plans = (await (await request.get(`/api/plans/${plan}`)).json()) as { items: { id: string }[] };
  const pages: [string, string, Role][] = [
    ['my work', '/', 'administrator'],
    ['overdue', '/qua-han', 'administrator'],
    ['calls to make', '/qua-han/can-goi-dien', 'office-coordinator'],
    ['plan setup', '/bat-dau', 'reviewer'],
    ['plans', '/ke-hoach', 'reviewer'],
    ['plan', `/ke-hoach/${plan}`, 'reviewer'],
    ["next year's needs", '/nhu-cau', 'reviewer'],
    ['item', `/muc/${plans.items[0]!.id}`, 'reviewer'],
    ['demand of the units', `/muc/${plans.items[0]!.id}/nhu-cau`, 'reviewer'],
    ['intake', `/dot/${intake}`, 'reviewer'],
    ['own lists', '/danh-sach', 'unit-officer'],
    ['list of a unit', `/dot/${nominating}/danh-sach`, 'unit-officer'],
    ['lists to review', '/tham-dinh', 'reviewer'],
    ['review', `/dot/${intake}/tham-dinh`, 'reviewer'],
    ['quota and reserve', `/dot/${intake}/chi-tieu`, 'reviewer'],
    ['dossiers', `/dot/${intake}/ho-so`, 'reviewer'],
    ['summoned by post', `/dot/${byPost}/thanh-phan`, 'reviewer'],
    ['carried over', `/dot/${intake}/chuyen-tiep`, 'reviewer'],
    ['submissions', '/to-trinh', 'office-coordinator'],
    ['submission', `/to-trinh/${submission}`, 'office-coordinator'],
    ['meetings', '/hoi-nghi', 'clerk'],
    ['record an opinion', `/to-trinh/${submission}/ghi-nhan`, 'office-coordinator'],
    ['documents', '/van-ban', 'clerk'],
    ['document', `/van-ban/${document}`, 'clerk'],
    ['letterheads', '/van-ban/phan-dau', 'office-coordinator'],
    ['register of numbers', '/van-ban/so', 'clerk'],
    ['classes', '/lop-hoc', 'training-centre'],
    ['class', `/lop-hoc/${trainingClass}`, 'training-centre'],
    ['reports', '/bao-cao', 'training-centre'],
    ['budget', '/kinh-phi', 'finance'],
    ['report', `/bao-cao/${report}`, 'office-coordinator'],
    ['people', '/can-bo', 'reviewer'],
    ['person', `/can-bo/${person}`, 'reviewer'],
    ['import people', '/can-bo/nhap-excel', 'reviewer'],
    ['doubles', '/can-bo/trung', 'reviewer'],
    ['units', '/don-vi', 'administrator'],
    ['import units', '/don-vi/nhap-excel', 'administrator'],
    ['bodies', '/don-vi?xem=bodies', 'administrator'],
    ['unit', `/don-vi/${unit}`, 'administrator'],
    ['calendar', '/lich', 'administrator'],
    ['procedures', '/quy-trinh', 'administrator'],
    ['accounts', '/tai-khoan', 'administrator'],
    ['account', `/tai-khoan/${account}`, 'administrator'],
    ['delegations', '/tai-khoan/uy-quyen', 'office-coordinator'],
    ['absences', '/tai-khoan/uy-quyen?xem=absences', 'clerk'],
    ['personal data', '/du-lieu-ca-nhan', 'office-coordinator'],
    ['data access', '/du-lieu-ca-nhan?xem=access', 'auditor'],
    ['standards', '/tieu-chuan', 'reviewer'],
    ['legal bases', '/tieu-chuan?xem=bases', 'review-head'],
    ['rule set', '/tieu-chuan/bo/qd57-intermediate', 'reviewer'],
    ['import of standards', '/tieu-chuan/nhap-tep', 'review-head'],
    ['texts cited', '/tieu-chuan?xem=citations', 'review-head'],
    ['data beyond retention', '/du-lieu-ca-nhan?xem=retention', 'office-coordinator'],
    ['data of a person', `/can-bo/${person}`, 'administrator'],
    ['audit', '/nhat-ky', 'auditor'],
    ['settings', '/thiet-lap', 'administrator'],
    ['no such page', '/khong-co', 'reviewer'],
  ];
  return pages.map(([name, path, role]) => ({ name, path, role }));
}
