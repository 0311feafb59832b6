/** First page of whoever is not signed in. */
export const signIn = {
  title: 'Theo dõi kế hoạch đào tạo, bồi dưỡng hằng năm',
  text: 'Mỗi mục của kế hoạch đi đúng các bước, đúng hạn; ai đang xử lý, từ ngày nào, còn bao nhiêu ngày đều thấy ngay tại đây.',
  tryAs: 'Xem thử với vai',
  tryAsText: 'Dữ liệu mẫu, chỉ có trên máy này. Mỗi vai có sẵn việc đang chờ.',
  ownPlan: 'Dùng với kế hoạch thật',
  ownPlanText:
    'Thả tệp .docx của kế hoạch, kiểm tra từng mục, nhập danh sách đơn vị từ Excel, chọn người quyết định và ký. Dữ liệu mẫu bỏ được bất cứ lúc nào bằng một nút.',
  moreRoles: 'Các vai khác',
  enterAs: 'Vào với vai {role}',
  jobs: {
    reviewer: 'Thẩm định danh sách của các đơn vị, lập tờ trình',
    approver: 'Cho ý kiến về danh sách được trình',
    clerk: 'Ban hành văn bản đã ký',
    'training-centre': 'Mở lớp, điểm danh, báo cáo kết quả',
  },
  roleNames: {
    reviewer: 'Chuyên viên',
    approver: 'Phó Bí thư',
    clerk: 'Văn thư',
    'training-centre': 'Trung tâm Chính trị',
  },
  signIn: 'Đăng nhập',
  email: 'Địa chỉ thư điện tử',
  password: 'Mật khẩu',
  byPassword: 'Bằng mật khẩu',
  byCode: 'Bằng mã gửi qua thư',
  sendCode: 'Gửi mã xác nhận',
  code: 'Mã xác nhận (6 số)',
  codeSent:
    'Nếu địa chỉ này có tài khoản, mã xác nhận đã được gửi đến hộp thư của đồng chí. Mã có hiệu lực trong 10 phút.',
  enterCode: 'Nhập mã và đăng nhập',
  anotherCode: 'Gửi mã khác',
  haveCode: 'Đã có mã xác nhận',
};
