import type { PaperLayout } from '../template/paper-layout';
import { count, line, list, optionalText, paragraphs, text } from '../template/paper-words';
import { DECISION_BASES } from './decision-bases';

/** Quyết định cử đi học. */
export const SEND_DECISION: PaperLayout = {
  code: 'send-decision',
  name: 'Quyết định cử đi học',
  kind: 'issued',
  documentType: 'decision',
  typeName: 'QUYẾT ĐỊNH',
  fields: [
    text('issuer', 'Thẩm quyền ban hành', 200),
    paragraphs('bases', 'Căn cứ', 20),
    count('total', 'Số người được cử'),
    text('className', 'Tên lớp, khóa', 300),
    text('school', 'Cơ sở đào tạo, bồi dưỡng', 200),
    text('schedule', 'Hình thức, thời gian học', 300),
    list('people', 'Người được cử', [
      text('fullName', 'Họ và tên', 120),
      optionalText('born', 'Năm sinh', 20),
      text('post', 'Chức vụ, đơn vị công tác', 300),
      optionalText('note', 'Ghi chú', 200),
    ]),
    paragraphs('duties', 'Trách nhiệm, chế độ của người được cử', 20),
    text('implementers', 'Cơ quan, đơn vị thi hành', 500),
  ],
  blocks: [
    ...DECISION_BASES,
    line(
      '**Điều 1.** Cử {total} đồng chí có tên trong danh sách dưới đây tham gia {className} tại {school}; {schedule}:',
      { keep: true },
    ),
    {
      kind: 'table',
      each: 'people',
      columns: [
        { title: 'TT', width: 12, text: '{index}', centred: true },
        { title: 'Họ và tên', width: 45, text: '{fullName}' },
        { title: 'Năm sinh', width: 22, text: '{born}', centred: true },
        { title: 'Chức vụ, đơn vị công tác', width: 60, text: '{post}' },
        { title: 'Ghi chú', width: 26, text: '{note}' },
      ],
    },
    line('**Điều 2.** Trách nhiệm, chế độ của người được cử:', { keep: true }),
    line('- {item}{end}', { each: 'duties' }),
    line(
      '**Điều 3.** {implementers} và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.',
    ),
  ],
};
