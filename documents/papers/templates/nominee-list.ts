import type { PaperLayout } from '../template/paper-layout';
import { count, line, list, optionalText, text } from '../template/paper-words';

/** Danh sách kèm theo: lies across, for the columns of a lý lịch trích ngang. */
export const NOMINEE_LIST: PaperLayout = {
  code: 'nominee-list',
  name: 'Danh sách kèm theo',
  kind: 'annex',
  documentType: null,
  typeName: 'DANH SÁCH',
  across: true,
  fields: [
    list('people', 'Người được đề nghị cử', [
      text('fullName', 'Họ và tên', 120),
      optionalText('born', 'Ngày, tháng, năm sinh', 20),
      optionalText('gender', 'Nam, nữ', 10),
      text('post', 'Chức vụ, đơn vị công tác', 300),
      optionalText('joinedParty', 'Ngày vào Đảng (dự bị, chính thức)', 60),
      optionalText('education', 'Trình độ chuyên môn', 200),
      optionalText('theoryLevel', 'Trình độ lý luận chính trị', 60),
      optionalText('note', 'Ghi chú', 200),
    ]),
    count('total', 'Tổng số người'),
  ],
  blocks: [
    {
      kind: 'table',
      each: 'people',
      columns: [
        { title: 'TT', width: 11, text: '{index}', centred: true },
        { title: 'Họ và tên', width: 43, text: '{fullName}' },
        { title: 'Ngày, tháng, năm sinh', width: 25, text: '{born}', centred: true },
        { title: 'Nam, nữ', width: 14, text: '{gender}', centred: true },
        { title: 'Chức vụ, đơn vị công tác', width: 58, text: '{post}' },
        { title: 'Ngày vào Đảng', width: 25, text: '{joinedParty}', centred: true },
        { title: 'Trình độ chuyên môn', width: 32, text: '{education}' },
        { title: 'Lý luận chính trị', width: 22, text: '{theoryLevel}', centred: true },
        { title: 'Ghi chú', width: 22, text: '{note}' },
      ],
    },
    line('*Danh sách này có {total} người.*'),
  ],
};
