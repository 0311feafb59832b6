import type { PaperLayout } from '../template/paper-layout';
import { line, optionalText, text } from '../template/paper-words';

/** Giấy mời (giảng viên, báo cáo viên, đại biểu). */
export const INVITATION: PaperLayout = {
  code: 'invitation',
  name: 'Giấy mời',
  kind: 'issued',
  documentType: 'invitation',
  typeName: 'GIẤY MỜI',
  fields: [
    text('issuer', 'Cơ quan mời', 200),
    text('guest', 'Kính mời ai', 300),
    text('event', 'Dự việc gì', 500),
    text('time', 'Thời gian', 200),
    text('venue', 'Địa điểm', 300),
    optionalText('chair', 'Chủ trì', 200),
    optionalText('request', 'Đề nghị thêm (tham luận, tài liệu)', 500),
    optionalText('contact', 'Người liên hệ, điện thoại', 300),
  ],
  blocks: [
    line('{issuer} trân trọng kính mời: {guest}'),
    line('- *Tới dự:* {event}.'),
    line('- *Thời gian:* {time}.'),
    line('- *Địa điểm:* {venue}.'),
    line('- *Chủ trì:* {chair}.', { when: 'chair' }),
    line('{request}', { when: 'request' }),
    line('Mọi thông tin cần trao đổi, xin liên hệ {contact}.', { when: 'contact' }),
    line('Rất mong đồng chí sắp xếp thời gian tới dự.'),
  ],
};
