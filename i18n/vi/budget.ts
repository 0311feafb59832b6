/** Words of money (glossary §7). */
export const budget = {
  planned: 'Kinh phí dự kiến',
  allotted: 'Dự toán được giao',
  committed: 'Đã dự chi',
  spent: 'Đã chi',
  remaining: 'Còn lại',
  holder: 'Đơn vị sử dụng kinh phí',
  entryKinds: { commit: 'Dự chi', spend: 'Chi', settle: 'Chi từ khoản đã dự chi', release: 'Hủy dự chi' },
};
