/** "Việc của tôi" in the web client. */
export const inbox = {
  help: 'Những việc đang chờ đồng chí, việc quá hạn đứng trước. Bấm vào tên việc để xử lý.',
  empty: 'Không có việc nào đang chờ đồng chí.',
  emptyKind: 'Không có việc loại này đang chờ đồng chí.',
  kind: 'Loại việc',
  columns: { work: 'Việc cần làm', about: 'Nội dung', deadline: 'Hạn xử lý', since: 'Nhận từ' },
  item: 'Mục {code}',
};
