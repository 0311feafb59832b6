import { writeFileSync, mkdirSync } from 'node:fs';
import { hashSecret } from '../../../api/identity/secrets';
import { hashContent } from '../../../domain/submission/submission-content';
import { buildSignedSubmission, takeIn, LINK_SECRET } from '../../support/factories/submission';
import { createLinkToken } from '../../../domain/identity/link-token';
import { LeaderBrowser } from '../../support/leader-browser';
import { openOpinionApp } from '../../support/opinion-app';
const app = openOpinionApp();
test('look', async () => {
  mkdirSync('/tmp/look', { recursive: true });
  const s = await buildSignedSubmission(app.db, { lines: 14 });
  await app.db.committee.update({ where: { id: s.intake.committee.id }, data: { name: 'Thị ủy Trảng Bàng' } });
  const names = [
    'Nguyễn Thị Ánh Tuyết',
    'Trần Văn Đức',
    'Lê Hoàng Phúc',
    'Phạm Thị Ngọc Hân',
    'Võ Minh Khoa',
    'Đặng Thị Thu Hà',
    'Bùi Quốc Bảo',
    'Huỳnh Thị Mỹ Linh',
    'Phan Văn Tài',
    'Đỗ Thị Kim Oanh',
    'Ngô Thanh Sơn',
    'Dương Thị Bích',
    'Lý Văn Thành',
    'Hồ Thị Cẩm Tú',
  ];
  const lines = await app.db.submissionLine.findMany({ where: { submissionId: s.id }, orderBy: { ordinal: 'asc' } });
  for (const [i, l] of lines.entries())
    await app.db.submissionLine.update({
      where: { id: l.id },
      data: {
        subject: names[i]!,
        details: {
          birth: String(1980 + i),
          position: i % 3 ? 'Phó Chủ tịch Hội Nông dân' : 'Công chức Văn phòng - Thống kê',
          unit: i % 2 ? 'Đảng ủy phường An Tịnh' : 'Đảng ủy xã Phước Bình',
        },
      },
    });
  const content = {
    number: '45-TTr/CQTCNV',
    title: 'Cử cán bộ, công chức học lớp sơ cấp lý luận chính trị năm 2026',
    summary:
      'Căn cứ Kế hoạch số 97-KH/TU, ngày 10/01/2026 của Ban Thường vụ Thị ủy về đào tạo, bồi dưỡng cán bộ năm 2026;\nCơ quan Tổ chức - Nội vụ đã thẩm định danh sách do các đảng ủy trực thuộc đề nghị. Các trường hợp dưới đây đủ tiêu chuẩn, điều kiện theo quy định.\nKính trình Thường trực Thị ủy xem xét, cho ý kiến.',
  };
  const ls = await app.db.submissionLine.findMany({ where: { submissionId: s.id } });
  await app.db.unit.update({
    where: { id: s.intake.committee.reviewUnitId },
    data: { name: 'Cơ quan Tổ chức - Nội vụ' },
  });
  await app.db.submission.update({
    where: { id: s.id },
    data: { ...content, contentHash: hashContent({ ...content, lines: ls }) },
  });
  await takeIn(app.db, s);
  app.now = new Date(s.intake.at.getTime() + 3600_000);
  const link = await app.db.opinionLink.findFirstOrThrow({ where: { personId: s.body.members[0]!.personId } });
  await app.db.account.update({
    where: { id: link.accountId },
    data: { displayName: 'Nguyễn Văn Hùng', personalCodeHash: await hashSecret('407182') },
  });
  const path = `/y-kien/${createLinkToken(LINK_SECRET, link.id)}`;
  const b = new LeaderBrowser(app.url);
  const save = (n: string, h: string) => writeFileSync(`/tmp/look/${n}.html`, h);
  const form = await b.open(path);
  save('form', form.html);
  save(
    'form-except',
    form.html
      .replace('id="c-except" value="except"', 'id="c-except" value="except" checked')
      .replace('name="x" value="2"', 'name="x" value="2" checked'),
  );
  save('fault', (await b.submit(form, { step: 'review' })).html);
  const check = await b.submit(form, {
    choice: 'except',
    x: ['2', '5'],
    note: 'Đề nghị lưu ý sắp xếp công việc thay thế trong thời gian cán bộ đi học.',
    step: 'review',
  });
  save('check', check.html);
  const mail = await b.submit(check, { step: 'mail-code' });
  save('mailed', mail.html);
  const r = await b.submit(check, {
    x: ['2', '5'],
    c2: 'disagree',
    t2: 'Đang nghỉ thai sản',
    c5: 'other',
    t5: 'Xem xét đợt sau',
    code: '407182',
    step: 'send',
  });
  save('receipt', r.html);
  save('unknown', (await b.open('/y-kien/' + 'x'.repeat(43))).html);
  const e = new LeaderBrowser(app.url, { 'Accept-Language': 'en' });
  save('english', (await e.open(path + '?sua')).html);
  console.log(Object.entries({ form, check }).map(([k, v]) => k + ' ' + Buffer.byteLength(v.html)));
});
