/** Words used everywhere. */
export const common = {
  product: 'Lộ Trình',
  sampleMark: 'Dữ liệu mẫu (không có thật)',
  problemTitles: {
    signIn: 'Cần đăng nhập',
    refused: 'Không có quyền thực hiện',
    missing: 'Không tìm thấy',
    conflict: 'Chưa thực hiện được',
    later: 'Đề nghị thử lại sau',
    fault: 'Hệ thống có lỗi',
    input: 'Nội dung chưa hợp lệ',
  },
  faults: {
    unknown: 'không có mục này trong yêu cầu',
    tooLong: 'dài quá {limit}',
    tooBig: 'lớn hơn {limit}',
    tooShort: 'cần ít nhất {limit}',
    tooSmall: 'nhỏ hơn {limit}',
    oneOf: 'chỉ nhận một trong: {values}',
    format: 'không đúng định dạng',
    date: 'không phải là ngày (yyyy-MM-dd)',
    empty: 'không được để trống',
    missing: 'còn thiếu',
    kind: 'không đúng kiểu dữ liệu',
  },
};
