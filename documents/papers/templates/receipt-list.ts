import type { PaperLayout } from '../template/paper-layout';
import { count, line, list, optionalMoney, optionalText, text } from '../template/paper-words';

/** Danh sách ký nhận (tiền ăn, tài liệu): a row leaves room for a signature. */
export const RECEIPT_LIST: PaperLayout = {
  code: 'receipt-list',
  name: 'Danh sách ký nhận',
  kind: 'sheet',
  documentType: null,
  typeName: 'DANH SÁCH KÝ NHẬN',
  fields: [
    list('people', 'Người ký nhận', [
      text('fullName', 'Họ và tên', 120),
      text('post', 'Chức vụ, đơn vị công tác', 300),
      optionalMoney('amount', 'Số tiền (đồng)'),
    ]),
    count('total', 'Tổng số người'),
    optionalMoney('totalAmount', 'Tổng số tiền (đồng)'),
    optionalText('totalInWords', 'Tổng số tiền bằng chữ', 200),
    optionalText('preparerName', 'Họ và tên người lập', 120),
    optionalText('accountantName', 'Họ và tên kế toán', 120),
    optionalText('headName', 'Họ và tên thủ trưởng đơn vị', 120),
  ],
  blocks: [
    {
      kind: 'table',
      each: 'people',
      rowHeight: 10,
      columns: [
        { title: 'TT', width: 12, text: '{index}', centred: true },
        { title: 'Họ và tên', width: 45, text: '{fullName}' },
        { title: 'Chức vụ, đơn vị công tác', width: 54, text: '{post}' },
        { title: 'Số tiền (đồng)', width: 26, text: '{amount}', centred: true },
        { title: 'Ký nhận', width: 28, text: '' },
      ],
    },
    line('Danh sách này có {total} người.', { keep: true }),
    line('Tổng số tiền: {totalAmount} đồng.', { when: 'totalAmount', keep: true }),
    line('*(Bằng chữ: {totalInWords}).*', { when: 'totalInWords', keep: true }),
  ],
  signers: [
    { post: 'NGƯỜI LẬP', hint: '(Ký, ghi rõ họ và tên)', name: '{preparerName}' },
    { post: 'KẾ TOÁN', hint: '(Ký, ghi rõ họ và tên)', name: '{accountantName}' },
    { post: 'THỦ TRƯỞNG ĐƠN VỊ', hint: '(Ký, đóng dấu)', name: '{headName}' },
  ],
};
