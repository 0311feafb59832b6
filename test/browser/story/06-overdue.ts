import { addDays, dateOf } from '../../../domain/dates';
import { dialogOf, typeDay } from '../../support/browser/controls';
import type { StoryDesk } from '../../support/browser/story-desk';
import type { Tell } from './tell';

/** Four units of this intake of the sample are late. */
const LATE = 'Lớp bồi dưỡng lý luận chính trị cho đảng viên mới, lớp 1';

/** What is late is handled: reminded, telephoned, given more time, each with what became of it. */
export function overdueChapter(story: () => StoryDesk, tell: Tell): void {
  tell('units that are late are reminded together, and each line says what became of it', async () => {
    const page = await story().as('reviewer', '/qua-han');
    const rows = page.getByRole('row').filter({ hasText: LATE });
    await rows.first().waitFor();
    for (const row of await rows.all()) await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    const dialog = dialogOf(page, /^Đôn đốc: 1 đợt/);
    await story().look(page, 'reminding in bulk');
    await dialog.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    await dialog.getByText('Đã thực hiện').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await story().look(page, 'what is overdue');
  });

  tell('a unit is telephoned: what it came to, and when to call again', async () => {
    const page = await story().as('office-coordinator', '/qua-han/can-goi-dien');
    const card = page.getByRole('article').filter({ hasText: LATE }).first();
    await card.getByRole('button', { name: 'Đã gọi, hẹn ngày khác' }).click();
    await typeDay(card, /^Hẹn gọi lại ngày/, addDays(dateOf(new Date()), 1));
    await card.getByLabel(/^Ghi chú/).fill('Gửi trước cuối tuần');
    await story().look(page, 'a call');
    await card.getByRole('button', { name: 'Ghi cuộc gọi' }).click();
    await page.getByText('Đã ghi cuộc gọi.').waitFor();
  });

  tell('the intake is given more time with a reason, and is no longer late', async () => {
    const page = await story().as('reviewer', '/qua-han');
    const rows = page.getByRole('row').filter({ hasText: LATE });
    await rows.first().getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    const dialog = dialogOf(page, /^Gia hạn: 1 đợt/);
    await typeDay(dialog, 'Hạn mới', addDays(dateOf(new Date()), 7));
    await dialog.getByLabel('Lý do').fill('Các đơn vị bận đại hội chi bộ');
    await story().look(page, 'more time');
    await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    await dialog.getByText('Đã thực hiện').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await rows.first().waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(0);
  });
}
