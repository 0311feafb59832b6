import type { PaperLayout } from '../template/paper-layout';
import { line, optionalParagraphs, paragraphs, text } from '../template/paper-words';

/** Thông báo kết luận of the deciding body, with the cases it did not agree to. */
export const CONCLUSION_NOTICE: PaperLayout = {
  code: 'conclusion-notice',
  name: 'Thông báo kết luận',
  kind: 'issued',
  documentType: 'notice',
  typeName: 'THÔNG BÁO',
  fields: [
    text('body', 'Tập thể kết luận', 200),
    text('occasion', 'Tại đâu (tại hội nghị ngày …; qua phiếu xin ý kiến)', 300),
    text('submissionPaper', 'Tờ trình (số, ký hiệu, ngày, trích yếu)', 500),
    paragraphs('conclusions', 'Nội dung kết luận', 50),
    optionalParagraphs('exceptions', 'Các trường hợp không thống nhất', 100),
    optionalParagraphs('assignments', 'Giao nhiệm vụ', 30),
    text('issuer', 'Cơ quan thông báo', 200),
  ],
  blocks: [
    line('{occasion}, {body} đã xem xét {submissionPaper} và kết luận như sau:'),
    line('{text}', { each: 'conclusions' }),
    line('*Các trường hợp không thống nhất:*', { when: 'hasExceptions', keep: true }),
    line('- {item}{end}', { each: 'exceptions' }),
    line('*Giao nhiệm vụ:*', { when: 'hasAssignments', keep: true }),
    line('- {item}{end}', { each: 'assignments' }),
    line('{issuer} thông báo để các cơ quan, đơn vị liên quan biết, thực hiện.'),
  ],
};
