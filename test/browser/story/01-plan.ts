import { dateOf, yearOf } from '../../../domain/dates';
import { buildDocx, paragraph } from '../../documents/fixtures/build-docx';
import { SAMPLE_PLAN } from '../../documents/fixtures/sample-plan';
import { buildXlsx } from '../../support/xlsx-builder';
import { drop } from '../../support/browser/controls';
import type { StoryDesk } from '../../support/browser/story-desk';
import type { Tell } from './tell';

/** The plan as signed, of the year after the sample's. */
function nextYearsPlan(year: number): Buffer {
  const lines = SAMPLE_PLAN.replaceAll('năm 2023', `năm ${year}`)
    .replace('¹', '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('¹'));
  return buildDocx(lines.map((line) => paragraph(line)).join(''));
}

const UNITS = buildXlsx({
  rows: [
    ['STT', 'Tên đơn vị', 'Thư điện tử', 'Điện thoại'],
    [1, 'Đảng ủy phường Long Thủy', 'long-thuy@example.test', '0900 000 901'],
    [2, 'Đảng ủy xã Phước Hậu', 'không phải thư', '0900 000 902'],
  ],
});

/** From the signed document to a plan in force: read, checked, units from Excel, entrusted, seen as a year. */
export function planChapter(story: () => StoryDesk, tell: Tell): void {
  const year = yearOf(dateOf(new Date())) + 1;

  tell('the signed plan is dropped in, and its nine items stand beside the lines they were read from', async () => {
    const page = await story().as('administrator', '/bat-dau');
    await drop(page, 'ke-hoach.docx', nextYearsPlan(year));
    await page.getByRole('heading', { name: /^9 mục/ }).waitFor();
    const item = page.getByRole('region', { name: /^Mục 1\.2/ });
    expect(await item.getByLabel('Nội dung', { exact: true }).inputValue()).toContain('sơ cấp lý luận chính trị');
    expect(await item.getByText('Nguyên văn').count()).toBe(1);
    await story().look(page, 'the plan to be checked');
  });

  tell('nothing goes on before each doubt has been looked at by a person', async () => {
    const page = await story().as('administrator');
    await page.getByRole('button', { name: 'Tiếp: cơ quan, đơn vị' }).click();
    await page.getByRole('alert').getByText('Chưa thể sang bước sau').waitFor();
    await page.reload();
    const doubts = page.getByRole('checkbox', { name: 'Đã kiểm tra' });
    await doubts.first().waitFor();
    for (const box of await doubts.all()) await box.check();
    await page.getByRole('button', { name: 'Tiếp: cơ quan, đơn vị' }).click();
  });

  tell('units come from Excel, and a row with a false address is mended on the page', async () => {
    const page = await story().as('administrator');
    await drop(page, 'don-vi.xlsx', UNITS);
    await page.getByLabel('Thư điện tử, Dòng 3').fill('phuoc-hau@example.test');
    await story().look(page, 'units from Excel');
    await page.getByRole('button', { name: 'Nhập 2 đơn vị' }).click();
    await page.getByText('Đã thêm 2 đơn vị').waitFor();
    await page.getByRole('button', { name: 'Tiếp: ai quyết định' }).click();
  });

  tell('who decides and who reviews is set per item, then the year is seen and put into force', async () => {
    const page = await story().as('administrator');
    await page.getByRole('button', { name: 'Nhập kế hoạch đã kiểm tra' }).click();
    await page.getByRole('heading', { name: 'Giao từng mục' }).waitFor();
    await story().look(page, 'who decides');
    await page.getByRole('button', { name: 'Tiếp: xem cả năm' }).click();
    await page.getByRole('button', { name: 'Đưa vào thực hiện' }).waitFor();
    await story().look(page, 'the year');
    await page.getByRole('button', { name: 'Đưa vào thực hiện' }).click();
    await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
    const kept = story().kept;
    kept.planId = page.url().split('/').at(-1)!;
    const plan = await story().read<{ state: string; year: number; items: { id: string; code: string }[] }>(
      'administrator',
      `/plans/${kept.planId}`,
    );
    expect([plan.state, plan.year, plan.items.length]).toEqual(['active', year, 9]);
    kept.itemId = plan.items.find(({ code }) => code === '1.2')!.id;
  });
}
