import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await openBrowserDesk();
});
afterAll(() => desk.close());

test('whoever comes first is offered four roles, each with a job, and told that no mail leaves', async () => {
  const page = await desk.visit('/');
  const titles = page.locator('.role-cards .ant-card-head-title');
  await titles.nth(3).waitFor();
  expect(await titles.allTextContents()).toEqual(['Chuyên viên', 'Phó Bí thư', 'Văn thư', 'Trung tâm Chính trị']);
  expect(await page.getByText('Thư không gửi ra ngoài').count()).toBeGreaterThan(0);
});

test.each([
  ['Chuyên viên', 1440],
  ['Phó Bí thư', 390],
  ['Văn thư', 390],
  ['Trung tâm Chính trị', 1440],
] as const)('%s enters with one press and finds work waiting', async (role, width) => {
  const page = await desk.visit('/', { width });
  await page.getByRole('button', { name: `Vào với vai ${role}` }).click();
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  await page.locator('table[aria-label="Việc của tôi"] tbody tr').first().waitFor();
  expect(await page.getByText('Dữ liệu mẫu (không có thật)').count()).toBeGreaterThan(0);
});

test('a wrong password is said above the form, and what was typed stays', async () => {
  const page = await desk.visit('/');
  await page.getByLabel('Địa chỉ thư điện tử').fill('khong-co@example.test');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('khong-dung-dau');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).last().click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Địa chỉ thư điện tử').inputValue()).toBe('khong-co@example.test');
});

test('a session that ends asks to sign in again over the page, which stays as it is', async () => {
  const page = await desk.visit('/', { role: 'administrator' });
  await settled(page);
  await page.context().clearCookies();
  // What the page reads by itself may have met the end of the session already.
  const other = page.getByRole('button', { name: 'English' });
  await other.click({ timeout: 5_000 }).catch(() => undefined);
  await page.getByRole('dialog', { name: /Phiên đăng nhập đã hết|Your session has ended/ }).waitFor();
  expect(await page.locator('h1').first().textContent()).toMatch(/Việc của tôi|My work/);
});

test('no page has failed, and the Content-Security-Policy had nothing to refuse', () => {
  expect(desk.faults).toEqual([]);
});
