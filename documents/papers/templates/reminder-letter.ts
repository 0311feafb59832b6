import { ADDRESSEES } from '../template/common-fields';
import type { PaperLayout } from '../template/paper-layout';
import { count, date, line, optionalText, paragraphs, text } from '../template/paper-words';

/** Công văn đôn đốc: units that have not answered are named, people never. */
export const REMINDER_LETTER: PaperLayout = {
  code: 'reminder-letter',
  name: 'Công văn đôn đốc',
  kind: 'letter',
  documentType: 'official-letter',
  typeName: null,
  fields: [
    ...ADDRESSEES,
    text('issuer', 'Cơ quan, tập thể đôn đốc', 200),
    text('callPaper', 'Văn bản đã đề nghị (số, ký hiệu, ngày, trích yếu)', 500),
    date('deadline', 'Hạn đã đề nghị'),
    count('unansweredCount', 'Số cơ quan, đơn vị chưa gửi'),
    paragraphs('unansweredUnits', 'Cơ quan, đơn vị chưa gửi', 200),
    text('reviewOrgan', 'Nơi nhận danh sách', 200),
    date('newDeadline', 'Hạn gửi mới'),
    optionalText('contact', 'Người liên hệ, điện thoại', 300),
  ],
  blocks: [
    { kind: 'addressees' },
    line('{issuer} đã ban hành {callPaper}; thời hạn gửi danh sách chậm nhất ngày {deadline}.'),
    line('Đến nay, còn {unansweredCount} cơ quan, đơn vị chưa gửi danh sách, gồm:', { keep: true }),
    line('- {item}{end}', { each: 'unansweredUnits' }),
    line(
      'Để bảo đảm tiến độ thực hiện kế hoạch, {issuer} đề nghị các cơ quan, đơn vị nêu trên khẩn trương gửi danh sách về {reviewOrgan} chậm nhất ngày {newDeadline}. Cơ quan, đơn vị không có nhu cầu, đề nghị trả lời bằng văn bản.',
    ),
    line('Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị liên hệ {contact}.', { when: 'contact' }),
  ],
};
