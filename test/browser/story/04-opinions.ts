import { SAMPLE_MAIL_DOMAIN, SAMPLE_PERSONAL_CODE } from '../../../prisma/seed/sample/sample-seats';
import { act, dialogOf, drop, openList } from '../../support/browser/controls';
import { opinionLink, waitForMail } from '../../support/browser/caught-mails';
import { letMailsGo } from '../../support/browser/let-mails-go';
import { tabTo } from '../../support/browser/keyboard';
import type { StoryDesk } from '../../support/browser/story-desk';
import type { Tell } from './tell';

const SECRETARY = `bi-thu@${SAMPLE_MAIL_DOMAIN}`;

/** One empty page. */
const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** Thường trực is asked; three opinions come in three ways; what was concluded is issued with a number and sent. */
export function opinionsChapter(story: () => StoryDesk, tell: Tell): void {
  const submission = () => `/to-trinh/${story().kept.submissionId}`;

  tell('the office takes the submission in, and the members are asked by mail', async () => {
    const page = await story().as('office-coordinator', submission());
    await page.getByRole('button', { name: 'Tiếp nhận, gửi xin ý kiến' }).click();
    await story().look(page, 'taking in');
    await act(page, 'Tiếp nhận, gửi xin ý kiến', 'Gửi xin ý kiến');
    await page.getByText('Xin ý kiến Thường trực Thị ủy').first().waitFor();
    await story().look(page, 'a submission that is asked about');
  });

  tell('a Secretary asked by mail agrees from it, on a telephone, with the personal code', async () => {
    const { inboxUrl, databaseUrl } = story().desk;
    const { rounds } = await story().read<{ rounds: { id: string }[] }>(
      'office-coordinator',
      `/submissions/${story().kept.submissionId}`,
    );
    await letMailsGo(databaseUrl, rounds[0]!.id);
    // The catcher looks for a part of an address, and a deputy's ends as the Secretary's does.
    const mail = await waitForMail(
      inboxUrl,
      SECRETARY,
      ({ to, subject }) => to.includes(SECRETARY) && subject.includes('51-TTr/CQTCNV'),
    );
    const page = await story().desk.visit('/', { width: 390 });
    await page.goto(opinionLink(mail)!);
    await page.locator('#c-agree').check();
    await page.locator('button[value=review]:visible').first().click();
    await page.locator('#code').fill(SAMPLE_PERSONAL_CODE);
    await page.locator('button[value=send]').click();
    await page.getByRole('heading', { name: 'Đã ghi nhận ý kiến của đồng chí' }).waitFor();
    await story().look(page, 'the receipt of an opinion');
    await page.context().close();
  });

  tell('a deputy gives an opinion on the own page, by keyboard alone', async () => {
    const page = await story().as('approver', submission());
    await tabTo(page, page.getByRole('radio', { name: /^Thống nhất/ }).first());
    await page.keyboard.press('Space');
    await story().look(page, 'the own opinion');
    await tabTo(page, page.getByRole('button', { name: 'Xem lại', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Gửi ý kiến' }));
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi nhận ý kiến của đồng chí').first().waitFor();
  });

  tell('one says it on the telephone: the assistant writes it down in the open, the paper follows', async () => {
    const page = await story().as('assistant', `${submission()}/ghi-nhan`);
    await page.getByRole('combobox', { name: 'Thành viên' }).click();
    const president = openList(page).locator('.ant-select-item-option');
    await president.filter({ hasText: 'Chủ tịch Ủy ban nhân dân' }).click();
    await page.getByText('Được tính ngay; văn bản bổ sung sau.').waitFor();
    const agrees = page.getByRole('radio', { name: /^Thống nhất/ });
    await agrees.first().check();
    await story().look(page, 'recording an opinion');
    await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByText(/^Đã ghi nhận ý kiến của đồng chí .+ Ghi tiếp người khác/).waitFor();
  });

  tell('all have answered: the office ends the asking, and every line is agreed to', async () => {
    const page = await story().as('office-coordinator', submission());
    await page.getByRole('button', { name: 'Kết thúc lấy ý kiến' }).click();
    await story().look(page, 'ending a round');
    await act(page, 'Kết thúc lấy ý kiến', 'Kết thúc lấy ý kiến');
    await page.getByRole('button', { name: 'Kết thúc lấy ý kiến' }).waitFor({ state: 'detached' });
    await page.goto(`/dot/${story().kept.intakeId}`);
    await page.getByText('Bước 4/6: Ban hành văn bản').first().waitFor();
  });

  tell('the paper is drafted from the record, signed, numbered, sent, and its scan kept with it', async () => {
    const page = await story().as('clerk', `/van-ban/moi?mau=send-decision&dot=${story().kept.intakeId}`);
    await story().look(page, 'a new paper');
    await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
    await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
    for (const name of ['Ghi nhận đã ký', 'Ban hành, cấp số', 'Gửi văn bản']) {
      await page.getByRole('button', { name, exact: true }).click();
      await dialogOf(page, name).waitFor();
      await story().look(page, name);
      await act(page, name, name);
    }
    await drop(page, 'ban-ky.pdf', Buffer.from(SCAN, 'latin1'));
    await page.getByRole('link', { name: 'ban-ky.pdf' }).waitFor();
    await story().look(page, 'an issued paper');
    await page.goto(`/dot/${story().kept.intakeId}`);
    await page.getByText('Bước 5/6: Tổ chức lớp').first().waitFor();
  });
}
