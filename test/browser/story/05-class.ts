import type { Page } from 'playwright-core';
import { dateOf } from '../../../domain/dates';
import { act, dialogOf, typeDay } from '../../support/browser/controls';
import type { StoryDesk } from '../../support/browser/story-desk';
import type { Tell } from './tell';

const TO_EACH_UNIT = 'Soạn giấy triệu tập cho từng đơn vị';
const CLASS = 'Lớp sơ cấp của câu chuyện';

/** The class is held, its results entered, its report drafted from the record, sent back once and received: the intake is done. */
export function classChapter(story: () => StoryDesk, tell: Tell): void {
  const address = () => `/lop-hoc/${story().kept.classId}`;
  let report = '';

  tell('the centre plans a class of the intake, and is led to its page', async () => {
    const page = await story().as('training-centre', `/lop-hoc?dot=${story().kept.intakeId}`);
    await page.getByRole('button', { name: 'Dự kiến mở lớp' }).click();
    const dialog = dialogOf(page, 'Dự kiến mở một lớp của đợt này');
    await dialog.getByLabel('Tên lớp').fill(CLASS);
    await typeDay(dialog, 'Ngày khai giảng', dateOf(new Date()));
    await typeDay(dialog, 'Ngày bế giảng', dateOf(new Date()));
    await dialog.getByLabel('Địa điểm').fill('Hội trường Trung tâm Chính trị');
    await story().look(page, 'planning a class');
    await act(page, 'Dự kiến mở một lớp của đợt này', 'Dự kiến mở lớp');
    await page.getByRole('heading', { name: CLASS, level: 1 }).waitFor();
    story().kept.classId = page.url().split('/').at(-1)!;
  });

  tell('on its first day it opens, with everybody who was agreed to', async () => {
    const page = await story().as('training-centre');
    await toPress(page, 'Khai giảng lớp').click();
    await act(page, 'Khai giảng lớp', 'Khai giảng lớp');
    await page.getByText('4 học viên').waitFor();
  });

  tell(
    'its learners are called up, a letter to each unit: drafted by the centre, signed and numbered by the office',
    async () => {
      const page = await story().as('training-centre');
      await letters(page, TO_EACH_UNIT);
      await story().look(page, 'letters to the units');
      await act(page, TO_EACH_UNIT, TO_EACH_UNIT);
      await page.getByText('3 giấy').waitFor();
      const clerk = await story().as('clerk', address());
      for (const name of ['Ghi nhận đã ký tất cả', 'Ban hành, cấp số tất cả']) {
        await letters(clerk, name);
        await act(clerk, name, name);
      }
      await clerk.getByText('Đã cấp số 3 văn bản; 0 văn bản chưa cấp được.').waitFor();
    },
  );

  tell('sessions are planned on whatever day of the week it is', async () => {
    const page = await story().as('training-centre');
    await toPress(page, 'Lập lịch học').click();
    const sessions = dialogOf(page, 'Thêm các buổi học');
    await sessions.getByLabel('Chuyên đề, nội dung').fill('Khai giảng; bài mở đầu');
    await sessions.getByLabel('Giảng viên, báo cáo viên').fill('Lê Thị Hạnh');
    await sessions.getByText('Sẽ thêm 2 buổi').waitFor();
    await story().look(page, 'adding sessions');
    await act(page, 'Thêm các buổi học', 'Thêm buổi học');
    await toPress(page, 'Điểm danh').waitFor();
  });

  tell('attendance is taken in the hall, on a telephone: one is late, the others are there', async () => {
    const phone = await story().desk.visit(address(), { role: 'training-centre', width: 390 });
    await phone.getByRole('radio', { name: 'Đi muộn' }).first().check();
    for (const session of [1, 2]) {
      await phone.getByRole('button', { name: 'Đánh dấu cả lớp có mặt' }).click();
      await phone.getByRole('button', { name: 'Lưu điểm danh' }).click();
      await phone.getByText(`${session}/2 buổi đã điểm danh`).waitFor();
    }
    await story().look(phone, 'attendance on a telephone');
    await phone.context().close();
  });

  tell(
    'results are entered, certificates numbered, and the class is closed, each when it is the next thing to do',
    async () => {
      const page = await story().as('training-centre');
      await toPress(page, 'Nhập kết quả học tập').click();
      await page.getByRole('button', { name: 'Những người chưa có kết quả: hoàn thành' }).click();
      await page
        .getByLabel(/^Xếp loại:/)
        .first()
        .fill('Giỏi');
      await page.getByRole('button', { name: 'Lưu kết quả' }).click();
      await toPress(page, 'Cấp giấy chứng nhận, bằng').click();
      await story().look(page, 'certificates');
      await act(page, 'Cấp giấy chứng nhận, bằng', 'Cấp giấy chứng nhận, bằng');
      await toPress(page, 'Bế giảng lớp').click();
      await act(page, 'Bế giảng lớp', 'Bế giảng lớp');
      await page.getByText('Đã xong 7/7 việc').waitFor();
      await story().look(page, 'a closed class');
    },
  );

  tell('its report is drafted from the record, given a difficulty, and sent', async () => {
    const page = await story().as('training-centre', `/bao-cao?dot=${story().kept.intakeId}`);
    await page.getByRole('button', { name: 'Soạn báo cáo' }).click();
    await story().look(page, 'drafting a report');
    await act(page, 'Soạn báo cáo từ số liệu', 'Soạn báo cáo');
    await page.waitForURL(/\/bao-cao\/[0-9a-f-]{36}$/);
    report = page.url();
    await page.getByRole('button', { name: 'Thêm khó khăn, vướng mắc' }).click();
    const difficulty = dialogOf(page, 'Thêm khó khăn, vướng mắc').getByLabel('Khó khăn, vướng mắc');
    await difficulty.fill('Hội trường nhỏ so với số học viên');
    await act(page, 'Thêm khó khăn, vướng mắc', 'Lưu');
    await page.getByText('Hội trường nhỏ so với số học viên').first().waitFor();
    await story().look(page, 'a report');
    await send(page);
  });

  tell('the office gives it back with a reason, it is sent again and received: the intake is done', async () => {
    const office = await story().as('office-coordinator', report);
    await office.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
    await dialogOf(office, 'Trả lại để hoàn thiện').getByLabel('Lý do').fill('Bổ sung đề xuất');
    await act(office, 'Trả lại để hoàn thiện', 'Trả lại để hoàn thiện');
    const page = await story().as('training-centre');
    await page.getByText('Văn phòng đề nghị hoàn thiện: Bổ sung đề xuất').waitFor();
    await send(page);
    await office.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
    await act(office, 'Tiếp nhận báo cáo', 'Tiếp nhận báo cáo');
    await office.goto(`/dot/${story().kept.intakeId}`);
    await office.locator('.stand').getByText('Hoàn thành', { exact: true }).waitFor();
    const intake = await story().read<{ status: string; outcome: string }>(
      'office-coordinator',
      `/intakes/${story().kept.intakeId}`,
    );
    expect([intake.status, intake.outcome]).toEqual(['closed', 'done']);
  });

  tell('an auditor reads all of it, in English, and finds nothing that asks to be pressed', async () => {
    const page = await story().desk.visit(`/dot/${story().kept.intakeId}`, { role: 'auditor', language: 'en' });
    await page.getByRole('navigation').getByText('My work').first().waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('tabpanel', { name: 'History' }).waitFor();
    await story().look(page, 'the history in English');
    expect(await page.getByRole('button', { name: 'More', exact: true }).count()).toBe(0);
    await page.context().close();
  });
}

/** The one act at the head of the page that is to be pressed next. */
function toPress(page: Page, name: string) {
  return page.locator('.page-acts .ant-btn-primary').getByText(name, { exact: true });
}

async function letters(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: 'Giấy triệu tập' }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await act(page, 'Gửi báo cáo', 'Gửi báo cáo');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).waitFor({ state: 'detached' });
}
