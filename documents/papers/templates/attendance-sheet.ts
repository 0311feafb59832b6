import type { PaperLayout } from '../template/paper-layout';
import { count, line, list, optionalText, text } from '../template/paper-words';

/** Danh sách điểm danh of one session: signed by each who is there. */
export const ATTENDANCE_SHEET: PaperLayout = {
  code: 'attendance-sheet',
  name: 'Danh sách điểm danh',
  kind: 'sheet',
  documentType: null,
  typeName: 'DANH SÁCH ĐIỂM DANH',
  fields: [
    text('session', 'Buổi học (buổi nào, ngày nào)', 100),
    optionalText('topic', 'Nội dung', 300),
    optionalText('instructor', 'Giảng viên, báo cáo viên', 200),
    list('people', 'Học viên', [text('fullName', 'Họ và tên', 120), text('post', 'Chức vụ, đơn vị công tác', 300)]),
    count('total', 'Tổng số học viên'),
  ],
  blocks: [
    line('- *Buổi học:* {session}.'),
    line('- *Nội dung:* {topic}.', { when: 'topic' }),
    line('- *Giảng viên, báo cáo viên:* {instructor}.', { when: 'instructor', keep: true }),
    {
      kind: 'table',
      each: 'people',
      rowHeight: 9,
      columns: [
        { title: 'TT', width: 12, text: '{index}', centred: true },
        { title: 'Họ và tên', width: 46, text: '{fullName}' },
        { title: 'Chức vụ, đơn vị công tác', width: 60, text: '{post}' },
        { title: 'Ký tên', width: 25, text: '' },
        { title: 'Ghi chú', width: 22, text: '' },
      ],
    },
    line('Danh sách này có {total} học viên; có mặt: ………; vắng: ………', { keep: true }),
  ],
  signers: [{ post: 'NGƯỜI ĐIỂM DANH', hint: '(Ký, ghi rõ họ và tên)' }],
};
