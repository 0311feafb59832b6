import { openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await openBrowserDesk();
});
afterAll(() => desk.close());

test.each([
  ['an act told as data', '/tai-khoan/uy-quyen', 'Ghi ủy quyền'],
  ['a form over the contract of the API', '/don-vi', 'Thêm đơn vị'],
] as const)('%s, sent empty, says what is missing and leads to each field', async (_what, path, act) => {
  const page = await desk.visit(path, { role: 'administrator' });
  await settled(page);
  await page.getByRole('button', { name: act }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.ant-modal-footer button').last().click();
  const links = dialog.locator('.ant-alert-error a');
  await links.first().waitFor();
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href'))!.slice(1);
    await link.click();
    expect(await page.evaluate('document.activeElement.id')).toBe(target);
    expect(await link.textContent()).toMatch(/\p{L}/u);
  }
});

test('one fault needs no list: the cursor goes to its field, and what was entered stays', async () => {
  const page = await desk.visit('/don-vi', { role: 'administrator' });
  await settled(page);
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Thư điện tử').fill('khong-phai-thu');
  await dialog.locator('.ant-modal-footer button').last().click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  expect(await dialog.getByLabel('Thư điện tử').inputValue()).toBe('khong-phai-thu');
});

test('no page has failed', () => {
  expect(desk.faults).toEqual([]);
});
