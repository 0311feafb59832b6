/** "Nhập đơn vị từ Excel" in the web client; what it shares with the list of people stands there. */
export const unitImports = {
  title: 'Nhập đơn vị từ Excel',
  help: 'Chọn tệp .xlsx danh sách cơ quan, đơn vị. Hệ thống đọc từng dòng, nói rõ cột nào cần sửa và vì sao; chưa ghi gì cho đến khi đồng chí xác nhận.',
  open: 'Nhập từ Excel',
  template: 'Tải mẫu danh sách đơn vị',
  skipped: '{count} dòng không phải là đơn vị (tiêu đề, số thứ tự, phần ký) đã được bỏ qua.',
  validFrom: 'Đơn vị mới hoạt động từ ngày (dòng nào có ngày riêng thì theo dòng đó)',
  column: 'Cột {column}',
  changes: { add: 'Thêm mới', complete: 'Bổ sung đơn vị đã có', same: 'Đã có, không đổi' },
  noRow: 'Không có dòng nào.',
  confirm: 'Ghi {count} đơn vị',
  confirmText:
    'Thêm {added} đơn vị mới; bổ sung thông tin cho {known} đơn vị đã có. Ghi tất cả hoặc không ghi dòng nào.',
  done: 'Đã thêm {added} đơn vị, bổ sung {completed}, không đổi {unchanged}.',
  toUnits: 'Xem cơ quan, đơn vị',
};
