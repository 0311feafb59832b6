import type { PaperLayout } from '../template/paper-layout';
import { count, line, optionalParagraphs, paragraphs, text } from '../template/paper-words';
import { DECISION_BASES } from './decision-bases';

/** Quyết định mở lớp. */
export const CLASS_OPENING_DECISION: PaperLayout = {
  code: 'class-opening-decision',
  name: 'Quyết định mở lớp',
  kind: 'issued',
  documentType: 'decision',
  typeName: 'QUYẾT ĐỊNH',
  fields: [
    text('issuer', 'Thẩm quyền ban hành', 200),
    paragraphs('bases', 'Căn cứ', 20),
    text('className', 'Tên lớp', 300),
    count('learners', 'Số học viên'),
    text('audience', 'Đối tượng học viên', 500),
    text('schedule', 'Thời gian học', 300),
    text('venue', 'Địa điểm', 300),
    optionalParagraphs('programme', 'Nội dung, giảng viên', 30),
    text('trainingCentre', 'Đơn vị tổ chức lớp', 200),
    text('funding', 'Nguồn kinh phí', 300),
    text('implementers', 'Cơ quan, đơn vị thi hành', 500),
  ],
  blocks: [
    ...DECISION_BASES,
    line('**Điều 1.** Mở {className}, cụ thể như sau:', { keep: true }),
    line('- *Số lượng, đối tượng:* {learners} học viên, {audience}.'),
    line('- *Thời gian:* {schedule}.'),
    line('- *Địa điểm:* {venue}.'),
    line('- *Nội dung, giảng viên:*', { when: 'hasProgramme', keep: true }),
    line('+ {item}{end}', { each: 'programme' }),
    line(
      '**Điều 2.** Giao {trainingCentre} tổ chức, quản lý lớp theo quy định; báo cáo kết quả sau khi kết thúc lớp. Kinh phí: {funding}.',
    ),
    line('**Điều 3.** {implementers} chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.'),
  ],
};
