import { ADDRESSEES } from '../template/common-fields';
import type { PaperLayout } from '../template/paper-layout';
import { date, line, optionalParagraphs, optionalText, paragraphs, text } from '../template/paper-words';

/** Công văn đề nghị cử cán bộ: the call that opens an intake. */
export const NOMINATION_CALL: PaperLayout = {
  code: 'nomination-call',
  name: 'Công văn đề nghị cử cán bộ',
  kind: 'letter',
  documentType: 'official-letter',
  typeName: null,
  fields: [
    ...ADDRESSEES,
    text('basis', 'Căn cứ (thực hiện văn bản nào)', 1_000),
    text('issuer', 'Cơ quan, tập thể đề nghị', 200),
    text('className', 'Tên lớp', 300),
    paragraphs('standards', 'Đối tượng, tiêu chuẩn', 30),
    optionalText('quota', 'Chỉ tiêu', 300),
    optionalText('schedule', 'Hình thức, thời gian, địa điểm học', 500),
    optionalParagraphs('dossier', 'Hồ sơ dự học', 30),
    text('reviewOrgan', 'Nơi nhận danh sách', 200),
    date('deadline', 'Hạn gửi danh sách'),
    optionalText('contact', 'Người liên hệ, điện thoại', 300),
  ],
  blocks: [
    { kind: 'addressees' },
    line('{basis}, {issuer} đề nghị các cơ quan, đơn vị rà soát, đề cử cán bộ tham gia {className} như sau:'),
    line('- *Đối tượng, tiêu chuẩn:*', { keep: true }),
    line('+ {item}{end}', { each: 'standards' }),
    line('- *Chỉ tiêu:* {quota}.', { when: 'quota' }),
    line('- *Hình thức, thời gian, địa điểm:* {schedule}.', { when: 'schedule' }),
    line('- *Hồ sơ:*', { when: 'hasDossier', keep: true }),
    line('+ {item}{end}', { each: 'dossier' }),
    line(
      'Danh sách đề nghị cử và hồ sơ gửi về {reviewOrgan} chậm nhất ngày {deadline}. Cơ quan, đơn vị không có nhu cầu, đề nghị trả lời bằng văn bản.',
    ),
    line('Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị liên hệ {contact}.', { when: 'contact' }),
  ],
};
