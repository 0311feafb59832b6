import { act, choose, dialogOf } from '../../support/browser/controls';
import type { StoryDesk } from '../../support/browser/story-desk';
import type { Tell } from './tell';

interface Line {
  fullName: string;
  unitId: string;
  unitName: string;
  state: string;
}

/** Lists are reviewed person by person and in the table; one comes back to its unit and returns mended; a submission is drafted and signed. */
export function reviewChapter(story: () => StoryDesk, tell: Tell): void {
  const lines = async (state: string) => {
    const path = `/intakes/${story().kept.intakeId}/nominee-lines?limit=100`;
    const { items } = await story().read<{ items: Line[] }>('reviewer', path);
    return items.filter((line) => line.state === state);
  };
  const review = () => `/dot/${story().kept.intakeId}/tham-dinh`;
  let returned: Line;
  let special: Line;

  tell('everybody is checked against the standards at one press', async () => {
    const page = await story().as('reviewer', review());
    await page.getByRole('button', { name: 'Đối chiếu tiêu chuẩn' }).click();
    await story().look(page, 'checking against the standards');
    await act(page, 'Đối chiếu tiêu chuẩn', 'Đối chiếu');
    await page.getByText(/^Đã đối chiếu \d+ người/).waitFor();
    await story().look(page, 'one person at a time');
  });

  tell('one person at a time, by keys: one is returned with a reason, one is fit', async () => {
    const page = await story().as('reviewer');
    const waiting = await lines('submitted');
    returned = waiting.find(({ unitName }) => unitName.startsWith('Chi bộ'))!;
    const others = waiting.filter((line) => line !== returned);
    special = others[1]!;
    const people = page.getByRole('navigation', { name: 'Những người trong nhóm' });
    await people.getByRole('button', { name: returned.fullName }).click();
    await page.getByRole('heading', { name: returned.fullName }).waitFor();
    await page.keyboard.press('2');
    const dialog = dialogOf(page, /^Trả lại để bổ sung/);
    await choose(dialog, 'Lý do', 'Còn thiếu hồ sơ');
    await dialog.getByLabel('Ghi rõ thêm').fill('Đề nghị bổ sung lý lịch');
    await story().look(page, 'returning a person');
    await act(page, /^Trả lại để bổ sung/, 'Trả lại để bổ sung');
    await people.getByRole('button', { name: returned.fullName }).waitFor({ state: 'detached' });
    await people.getByRole('button', { name: others[0]!.fullName }).click();
    await page.getByRole('heading', { name: others[0]!.fullName }).waitFor();
    await page.locator('button:enabled', { hasText: 'Đủ điều kiện' }).first().waitFor();
    await page.keyboard.press('1');
    await people.getByRole('button', { name: others[0]!.fullName }).waitFor({ state: 'detached' });
  });

  tell('who does not meet a standard can be a special case: who decided it, by which paper, and why', async () => {
    const page = await story().as('reviewer');
    await page.getByRole('button', { name: special.fullName }).click();
    await page.getByRole('button', { name: 'Trường hợp đặc biệt' }).click();
    const dialog = dialogOf(page, /^Trường hợp đặc biệt/);
    await dialog.getByLabel('Cấp có thẩm quyền quyết định').fill('Ban Thường vụ Thị ủy');
    await dialog.getByLabel('Số văn bản').fill('412-TB/TU');
    await dialog.getByLabel('Lý do').fill('Cán bộ nữ, đang công tác ở xã khó khăn');
    await story().look(page, 'a special case');
    await act(page, /^Trường hợp đặc biệt/, 'Ghi nhận trường hợp đặc biệt');
    await page.getByText('Trường hợp đặc biệt do Ban Thường vụ Thị ủy quyết định').waitFor();
  });

  tell('the unit reads why, mends, and sends again', async () => {
    const address = `/dot/${story().kept.intakeId}/danh-sach?don-vi=${returned.unitId}`;
    const page = await story().as('unit-officer', address);
    await page.getByText('Đề nghị bổ sung lý lịch').first().waitFor();
    await story().look(page, 'a list with somebody returned');
    await page.getByRole('button', { name: 'Tiếp tục: kiểm tra và gửi' }).click();
    await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor();
    await page.getByRole('button', { name: 'Gửi danh sách' }).click();
    await page.getByText(/^Đã tiếp nhận danh sách/).waitFor();
  });

  tell('the rest are found fit together in the table', async () => {
    const page = await story().as('reviewer', `${review()}?xem=bang`);
    await page.getByText(returned.fullName).first().waitFor();
    await page.getByLabel('Chọn tất cả').check();
    await story().look(page, 'the table of the review');
    await page.getByRole('button', { name: 'Đủ điều kiện', exact: true }).click();
    await act(page, /^Đủ điều kiện/, 'Đủ điều kiện');
    await page.getByText('Không có ai trong nhóm này.').waitFor();
    expect(await lines('submitted')).toEqual([]);
  });

  tell('the submission is drafted over the intake, and the way it will go stands below it', async () => {
    const page = await story().as('reviewer');
    await page.getByRole('button', { name: 'Lập tờ trình' }).click();
    await page.getByLabel('Trích yếu').fill('Về việc cử học viên lớp sơ cấp lý luận chính trị');
    await page.getByLabel('Nội dung trình').fill('Danh sách đã thẩm định theo Điều 4 Quy định số 57-QĐ/TW.');
    await story().look(page, 'a new submission');
    await page.getByRole('button', { name: 'Tiếp tục: xem các dòng' }).click();
    const shown = page.getByRole('table').getByText('Thường trực Thị ủy', { exact: true });
    await choose(page, 'Đặt cho mọi dòng:', 'Thường trực Thị ủy', { shown });
    await page.getByLabel('Số, ký hiệu').fill('51-TTr/CQTCNV');
    await page.getByText('thành viên đương nhiệm').first().waitFor();
    await story().look(page, 'a draft of a submission');
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.waitForURL(/\/to-trinh\/[0-9a-f-]{36}$/);
    story().kept.submissionId = page.url().split('/').at(-1)!;
  });

  tell('the head signs; the office gives it back with a reason; it is mended and signed again', async () => {
    const address = `/to-trinh/${story().kept.submissionId}`;
    await sign(story(), address);
    const office = await story().as('office-coordinator', address);
    await office.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
    await dialogOf(office, 'Trả lại để hoàn thiện').getByLabel('Lý do').fill('Ghi rõ thời gian mở lớp');
    await act(office, 'Trả lại để hoàn thiện', 'Trả lại để hoàn thiện');
    const page = await story().as('reviewer', address);
    await page.getByText('Ghi rõ thời gian mở lớp').first().waitFor();
    await page.getByRole('button', { name: 'Sửa dự thảo' }).click();
    await page.getByLabel('Nội dung trình').fill('Danh sách đã thẩm định; lớp mở trong quý II.');
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.waitForURL(new RegExp(`${address}$`));
    await sign(story(), address);
  });
}

async function sign(story: StoryDesk, address: string): Promise<void> {
  const head = await story.as('review-head', address);
  await head.getByRole('button', { name: 'Ký tờ trình' }).click();
  await dialogOf(head, 'Ký tờ trình').getByLabel('K/T: ký thay').check();
  await story.look(head, 'signing');
  await act(head, 'Ký tờ trình', 'Ký');
}
