import { dateOf } from '../../../domain/dates';
import { buildXlsx } from '../../support/xlsx-builder';
import { act, choose, dialogOf, drop, openList, typeDay } from '../../support/browser/controls';
import { tabTo, withoutAccents } from '../../support/browser/keyboard';
import type { StoryDesk } from '../../support/browser/story-desk';
import type { Tell } from './tell';

const OWN = 'Chi bộ Bảo hiểm xã hội thị xã';
const BY_EXCEL = 'Đảng ủy phường An Bình';
const BY_TELEPHONE = 'Đảng ủy phường Long Thủy';
const LATE = 'Đảng ủy xã Mỹ Lâm';
const INTAKE = 'Lớp sơ cấp lý luận chính trị của câu chuyện';

const EXCEL = buildXlsx({
  rows: [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
    [1, 'Nguyễn Thị Kim Thoa', '12/03/1991', 'Công chức'],
    [2, 'Trần Văn Hậu', '31/02/1990', 'Công chức'],
    [3, '', '05/1988', 'Phó Chủ tịch Hội Nông dân'],
  ],
});

/** An intake is called, and each unit answers in a way of its own. */
export function listsChapter(story: () => StoryDesk, tell: Tell): void {
  const unitIds: Record<string, string> = {};
  const list = (unit: string, step = '') =>
    `/dot/${story().kept.intakeId}/danh-sach?don-vi=${unitIds[unit]}${step && `&buoc=${step}`}`;
  let people: { fullName: string }[];

  tell('the reviewer opens an intake and calls four units', async () => {
    const { items } = await story().read<{ items: { id: string; name: string }[] }>('reviewer', '/units?limit=200');
    for (const { id, name } of items) unitIds[name] = id;
    const page = await story().as('reviewer', `/muc/${story().kept.itemId}`);
    await page.getByRole('button', { name: 'Mở đợt' }).click();
    const dialog = dialogOf(page, /^Mở đợt/);
    await dialog.getByLabel('Tên đợt').fill(INTAKE);
    await typeDay(dialog, 'Ngày bắt đầu', dateOf(new Date()));
    for (const unit of [OWN, BY_EXCEL, BY_TELEPHONE, LATE])
      await choose(dialog, 'Cơ quan, đơn vị được đề nghị cử người', unit, { typed: unit });
    await page.keyboard.press('Escape');
    await story().look(page, 'opening an intake');
    await dialog.getByRole('button', { name: 'Mở đợt' }).click();
    await page.waitForURL(/\/dot\/[0-9a-f-]{36}$/);
    story().kept.intakeId = page.url().split('/').at(-1)!;
    await page.getByText('Bước 1/6: Đăng ký, cử người đi học').first().waitFor();
    await story().look(page, 'the intake');
  });

  tell('the unit finds it among its work and writes its list by keyboard alone, names without accents', async () => {
    const found = await story().read<{ items: { fullName: string }[] }>(
      'reviewer',
      `/people?unitId=${unitIds[OWN]}&limit=50`,
    );
    people = found.items;
    const page = await story().as('unit-officer', '/');
    await page.getByText(INTAKE).first().waitFor();
    await page.goto(list(OWN));
    const search = page.getByLabel('Thêm người vào danh sách');
    await tabTo(page, search);
    for (const { fullName } of people.slice(0, 3)) {
      await page.keyboard.type(withoutAccents(fullName));
      await openList(page).getByText(fullName).first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('table').getByText(fullName).waitFor();
    }
    await tabTo(page, page.getByLabel('Người ký danh sách của đơn vị (Bí thư, Thủ trưởng)'));
    await page.keyboard.type('Võ Thị Dung, Bí thư');
    await story().look(page, 'a list being written');
    await tabTo(page, page.getByRole('button', { name: 'Lưu nháp' }));
    await page.keyboard.press('Enter');
    await page.getByText('Có nội dung nhập dở').waitFor({ state: 'detached' });
  });

  tell(
    'the network goes while it is written: that is said, nothing is lost, and it goes on once it is back',
    async () => {
      const page = await story().as('unit-officer');
      await page.context().setOffline(true);
      await page.getByLabel('Ghi chú').fill('Đề nghị xếp lớp buổi tối');
      await page.getByText('Mất kết nối').waitFor();
      await page.getByRole('button', { name: 'Lưu nháp' }).click();
      await page.getByText('Chưa kết nối được với hệ thống').waitFor();
      await page.context().setOffline(false);
      await page.getByText('Mất kết nối').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Đề nghị xếp lớp buổi tối');
      await page.getByRole('button', { name: 'Lưu nháp' }).click();
      await page.getByText('Có nội dung nhập dở').waitFor({ state: 'detached' });
    },
  );

  tell('two people write one list: the later sees both, chooses, and nothing is overwritten in silence', async () => {
    const page = await story().as('unit-officer');
    const other = await story().desk.visit(list(OWN, 'soan'), { role: 'unit-officer' });
    await other.getByLabel(`Bỏ khỏi danh sách: ${people[2]!.fullName}`).waitFor();
    await page.getByLabel('Ghi chú').fill('Đề nghị xếp lớp ban ngày');
    await other.getByLabel(`Bỏ khỏi danh sách: ${people[2]!.fullName}`).click();
    await other.getByRole('button', { name: 'Lưu nháp' }).click();
    await other.getByText('Có nội dung nhập dở').waitFor({ state: 'detached' });
    await other.context().close();
    const conflict = dialogOf(page, 'Danh sách đã được đồng chí khác sửa trong lúc đồng chí nhập');
    await conflict.getByText(people[2]!.fullName).first().waitFor();
    await story().look(page, 'two people, one list');
    await conflict.getByRole('button', { name: 'Gộp theo lựa chọn' }).click();
    await page.getByRole('table').getByText(people[2]!.fullName).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Đề nghị xếp lớp ban ngày');
  });

  tell('what is sent is looked at once more, and a receipt with a code comes back', async () => {
    const page = await story().as('unit-officer');
    await page.getByRole('button', { name: 'Tiếp tục: kiểm tra và gửi' }).click();
    await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor();
    await story().look(page, 'the check page');
    await page.getByRole('button', { name: 'Gửi danh sách' }).click();
    await page.getByText(`Đã tiếp nhận danh sách của ${OWN}: 2 người.`).waitFor();
    expect(await page.locator('.receipt-code').innerText()).toMatch(/\w{4}/);
    await story().look(page, 'the receipt');
  });

  tell('a list from Excel is shown row by row with column and reason, and comes back corrected', async () => {
    const page = await story().as('reviewer', list(BY_EXCEL, 'excel'));
    await drop(page, 'danh-sach.xlsx', EXCEL);
    await page.getByText('Đã đọc 3 dòng').waitFor();
    await story().look(page, 'a list from Excel');
    const file = await page
      .context()
      .request.get((await page.getByRole('link', { name: /^Tải tệp có ghi kết quả/ }).getAttribute('href'))!);
    expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect(await page.getByRole('row').filter({ hasText: 'Chưa nhận được' }).count()).toBeGreaterThan(0);
    await choose(page, 'Nhập thay đơn vị: nguồn', 'Công văn');
    await page.getByLabel('Số công văn, người báo').fill('Công văn số 31-CV/ĐU');
    await page.getByRole('button', { name: 'Đưa các dòng đã chọn vào danh sách' }).click();
    await page.getByRole('button', { name: 'Tiếp tục: kiểm tra và gửi' }).click();
    await page.getByRole('button', { name: 'Gửi danh sách' }).click();
    await page.getByText(`Đã tiếp nhận danh sách của ${BY_EXCEL}`).waitFor();
  });

  tell('a unit that telephones has no demand: entered for it, with its source', async () => {
    const page = await story().as('reviewer', list(BY_TELEPHONE));
    await page.getByRole('button', { name: 'Không có nhu cầu' }).click();
    const dialog = dialogOf(page, 'Báo không có nhu cầu');
    await choose(dialog, 'Nhập thay đơn vị: nguồn', 'Điện thoại');
    await dialog.getByLabel('Số công văn, người báo').fill('Đ/c Phó Bí thư gọi điện');
    await story().look(page, 'no demand');
    await act(page, 'Báo không có nhu cầu', 'Gửi: không có nhu cầu');
    await page.getByText(`${BY_TELEPHONE} đã báo không có nhu cầu`).waitFor();
  });

  tell('the list is closed without the last unit, whose list is then taken in late, with its reason', async () => {
    const page = await story().as('reviewer', `/dot/${story().kept.intakeId}`);
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Chốt danh sách' }).click();
    await story().look(page, 'closing the lists');
    const closing = dialogOf(page, 'Chốt nhận danh sách');
    const reason = closing.getByLabel('Lý do');
    if (await reason.count()) await reason.fill('Đã gọi điện hai lần');
    await act(page, 'Chốt nhận danh sách', 'Chốt danh sách');
    await page.getByText('Bước 2/6: Rà soát, thẩm định danh sách').first().waitFor();
    await page.goto(list(LATE, 'soan'));
    await page.getByLabel('Thêm người vào danh sách').fill('Đặng Thị Ngọc Ánh');
    await openList(page).getByText('chưa có trong hồ sơ đơn vị').click();
    const line = dialogOf(page, 'Đặng Thị Ngọc Ánh');
    await line.getByLabel('Ngày, tháng, năm sinh').fill('1990');
    await line.getByLabel('Chức vụ, đơn vị công tác').fill('Công chức Văn phòng - Thống kê');
    await act(page, 'Đặng Thị Ngọc Ánh', 'Ghi vào danh sách');
    await choose(page, 'Nhập thay đơn vị: nguồn', 'Zalo');
    await page.getByRole('button', { name: 'Tiếp tục: kiểm tra và gửi' }).click();
    await page.getByLabel('Lý do gửi muộn').fill('Đơn vị họp chi bộ muộn');
    await page.getByRole('button', { name: 'Gửi danh sách' }).click();
    await page.getByText('Gửi muộn, được tiếp nhận với lý do: Đơn vị họp chi bộ muộn').waitFor();
  });
}
