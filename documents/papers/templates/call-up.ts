import type { PaperLayout } from '../template/paper-layout';
import { line, optionalText, text } from '../template/paper-words';

/** Giấy triệu tập học viên. */
export const CALL_UP: PaperLayout = {
  code: 'call-up',
  name: 'Giấy triệu tập',
  kind: 'issued',
  documentType: 'call-up',
  typeName: 'GIẤY TRIỆU TẬP',
  fields: [
    text('basis', 'Căn cứ (thực hiện văn bản nào)', 1_000),
    text('issuer', 'Cơ quan triệu tập', 200),
    optionalText('fullName', 'Họ và tên người được triệu tập', 120),
    optionalText('personPost', 'Chức vụ, đơn vị công tác', 300),
    optionalText('group', 'Thành phần (khi triệu tập nhiều người, có danh sách kèm theo)', 300),
    text('className', 'Tên lớp', 300),
    text('schedule', 'Thời gian có mặt, thời gian học', 300),
    text('venue', 'Địa điểm', 300),
    optionalText('bring', 'Giấy tờ, tài liệu mang theo', 500),
    optionalText('contact', 'Người liên hệ, điện thoại', 300),
  ],
  blocks: [
    line('{basis}, {issuer} triệu tập:'),
    line('- *Đồng chí:* {fullName}.', { when: 'fullName' }),
    line('- *Chức vụ, đơn vị công tác:* {personPost}.', { when: 'personPost' }),
    line('- *Thành phần:* {group}.', { when: 'group' }),
    line('- *Tham gia:* {className}.'),
    line('- *Thời gian:* {schedule}.'),
    line('- *Địa điểm:* {venue}.'),
    line('- *Mang theo:* {bring}.', { when: 'bring' }),
    line('Đề nghị đồng chí sắp xếp công việc, tham gia đầy đủ, đúng thời gian.'),
    line('Trường hợp không tham gia được, đề nghị báo trước cho {contact}.', { when: 'contact' }),
  ],
};
