import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBrowserDesk, settled, type Application, type BrowserDesk } from '../support/browser/browser-desk';
import { act, choose, dialogOf, drop } from '../support/browser/controls';
import { deedsOf, type DeedsOf } from '../support/browser/deeds-of';
import { buildXlsx } from '../support/xlsx-builder';

/** What `npm start` runs, with a sample of its own: this suite takes it away. */
interface OwnApplication extends Omit<Application, 'databaseUrl'> {
  said(): string;
  ready(): Promise<void>;
  databaseUrl(): string;
  stop(): Promise<void>;
}
// eslint-disable-next-line typescript/no-require-imports
const runApplication = require('../support/browser/run-application.js') as () => Promise<OwnApplication>;

const OFFICE = 'Đảng ủy phường Thử Nghiệm';
const PASSWORD = 'bon-mua-hoa-no-2026';
const UNITS = buildXlsx({
  rows: [
    ['Tên đơn vị', 'Thư điện tử'],
    ['Văn phòng Đảng ủy', 'van-phong@example.test'],
    ['Chi bộ 1', 'chi-bo-1@example.test'],
  ],
});

let application: OwnApplication;
let desk: BrowserDesk;
let page: Page;
let office: DeedsOf;
beforeAll(async () => {
  application = await runApplication();
  // Before it serves: the sample is not waited for by a browser that is still starting.
  desk = await openBrowserDesk({ ...application, databaseUrl: '' });
}, 60_000);
afterAll(async () => {
  await desk?.close();
  await application?.stop();
}, 60_000);

test('a page that is opened while the sample is still being loaded says so, and opens by itself once it is there', async () => {
  const statusNow = () =>
    fetch(application.url, { headers: { Accept: 'text/html' } }).then(
      ({ status }) => status,
      () => 0,
    );
  for (let status = 0; status === 0; await sleep(100)) status = await statusNow();
  page = await desk.visit('/');
  await page.getByRole('heading', { level: 1, name: 'Đang nạp dữ liệu mẫu' }).waitFor();
  expect((await fetch(`${application.url}/health`)).status).toBe(503);
  await page.locator('.role-cards').waitFor({ timeout: 300_000 });
  await application.ready();
}, 360_000);

test('the sample goes by one button: what is left is an office of its own, with its first administrator and nothing else', async () => {
  page = await desk.visit('/bat-dau', { role: 'administrator' });
  await settled(page);
  await page.getByRole('button', { name: 'Xóa dữ liệu mẫu' }).click();
  const dialog = dialogOf(page, 'Xóa dữ liệu mẫu');
  await dialog.getByLabel('Tên cấp ủy').fill(OFFICE);
  await dialog.getByLabel('Họ và tên của đồng chí').fill('Phạm Thị Minh');
  await dialog.getByLabel('Địa chỉ thư điện tử của đồng chí').fill('quan-tri@example.test');
  await dialog.getByLabel('Mật khẩu để đăng nhập lần sau').fill(PASSWORD);
  await act(page, 'Xóa dữ liệu mẫu', 'Xóa dữ liệu mẫu');
  await page.getByText(OFFICE).first().waitFor();
  office = await deedsOf(page);
  const count = async (path: string) => (await office.read<{ items: unknown[] }>(path)).items.length;
  expect(await office.read('/session')).toMatchObject({ committee: { name: OFFICE, sample: false } });
  const left = ['/plans', '/intakes', '/submissions', '/documents', '/people', '/meetings', '/reports'];
  expect(await Promise.all(left.map(count))).toEqual(left.map(() => 0));
  const { items } = await office.read<{ items: { email: string }[] }>('/accounts');
  expect(items.map(({ email }) => email)).toEqual(['quan-tri@example.test']);
}, 120_000);

test('a plan typed by hand in the empty office is checked, entrusted, seen as a year and put into force', async () => {
  await page.goto('/bat-dau');
  await settled(page);
  await page.getByRole('button', { name: 'Nhập kế hoạch bằng tay' }).click();
  const item = page.getByRole('region', { name: /^Mục 1\.1/ });
  await item.getByLabel('Nội dung', { exact: true }).fill('Bồi dưỡng nghiệp vụ công tác đảng cho cấp ủy viên cơ sở');
  await page.getByRole('button', { name: 'Thêm mục' }).click();
  const other = page.getByRole('region', { name: /^Mục 1\.2/ });
  await page.getByRole('button', { name: 'Tiếp: cơ quan, đơn vị' }).click();
  // An item without its content keeps it from going on.
  await page.getByRole('alert').getByText('Chưa thể sang bước sau').waitFor();
  await other.getByLabel('Nội dung', { exact: true }).fill('Bồi dưỡng lý luận chính trị cho đảng viên mới');
  await page.getByRole('button', { name: 'Tiếp: cơ quan, đơn vị' }).click();
  await drop(page, 'don-vi.xlsx', UNITS);
  await page.getByRole('button', { name: 'Nhập 2 đơn vị' }).click();
  await page.getByText('Đã thêm 2 đơn vị').waitFor();
  await page.getByRole('button', { name: 'Tiếp: ai quyết định' }).click();
  await page.getByRole('button', { name: 'Thêm Thường trực' }).click();
  await page.getByLabel('Họ và tên: Thường trực').fill('Trần Văn Hậu');
  await page.getByLabel('Họ và tên: Thường trực').press('Enter');
  await page.getByRole('listitem').getByText('Trần Văn Hậu').waitFor();
  await page.getByRole('button', { name: 'Nhập kế hoạch đã kiểm tra' }).click();
  await page.getByRole('heading', { name: 'Giao từng mục' }).waitFor();
  const all = { shown: page.locator('table .ant-select').getByText('Văn phòng Đảng ủy') };
  await choose(page, 'Cơ quan thẩm định của mọi mục', 'Văn phòng Đảng ủy', all);
  await choose(page, 'Thẩm quyền quyết định của mọi mục', 'Thường trực', {
    shown: page.locator('table .ant-select').getByText('Thường trực', { exact: true }),
  });
  await page.getByText('Còn mục chưa có thẩm quyền quyết định').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Tiếp: xem cả năm' }).click();
  await page.getByRole('button', { name: 'Đưa vào thực hiện' }).click();
  await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
  const plan = await office.read<{ state: string; items: { code: string; status: string }[] }>(
    `/plans/${page.url().split('/').at(-1)!}`,
  );
  expect([plan.state, plan.items.map(({ code, status }) => `${code} ${status}`)]).toEqual([
    'active',
    ['1.1 active', '1.2 active'],
  ]);
}, 240_000);

test('no page has failed', () => {
  expect(desk.faults).toEqual([]);
});
