/** Tờ trình, lượt xin ý kiến, tổng hợp ý kiến. */
export const submission = {
  name: 'Tờ trình',
  states: {
    draft: 'Đang soạn',
    signed: 'Lãnh đạo đã ký',
    asking: 'Đang xin ý kiến',
    concluded: 'Đã có kết luận',
    recalled: 'Đã rút',
    discarded: 'Đã hủy dự thảo',
  },
  roundStates: {
    open: 'Đang lấy ý kiến',
    referred: 'Chuyển ra hội nghị',
    concluded: 'Đã kết thúc lấy ý kiến',
    recalled: 'Tờ trình đã rút',
  },
  lineKinds: {
    person: 'Người được đề nghị cử',
    'class-opening': 'Chủ trương mở lớp',
    'plan-change': 'Điều chỉnh kế hoạch',
    'deadline-change': 'Điều chỉnh thời hạn',
  },
  outcomes: { agreed: 'Được thống nhất', 'not-agreed': 'Không được thống nhất', recalled: 'Đã rút' },
  certainty: { agreed: 'Đủ số thống nhất', 'not-agreed': 'Không thể đủ số thống nhất', open: 'Chưa xác định' },
  closeGrounds: {
    'all-answered': 'Tất cả thành viên đã cho ý kiến',
    deadline: 'Hết hạn, kết quả đã xác định',
    early: 'Kết thúc sớm, kết quả đã xác định',
    referred: 'Phần còn lại chuyển ra hội nghị',
    meeting: 'Kết luận tại hội nghị',
    recalled: 'Rút tờ trình',
  },
  obstacles: {
    'lines-uncertain': 'Có trường hợp chưa xác định được kết quả: gia hạn hoặc chuyển ra hội nghị',
    'required-unanswered': 'Thành viên bắt buộc theo quy trình chưa cho ý kiến',
    'answers-missing': 'Còn thành viên chưa cho ý kiến',
    'window-open': 'Còn trong thời gian được sửa ý kiến',
  },
  tally: {
    progress: '{answered}/{incumbents} thành viên đương nhiệm đã cho ý kiến; cần {needed}/{incumbents} thống nhất.',
    agreed: '{count} trường hợp đủ số thống nhất.',
    notAgreed: '{count} trường hợp không thể đủ số thống nhất.',
    open: '{count} trường hợp chưa xác định.',
    reserved: '{count} trường hợp có ý kiến bảo lưu.',
  },
  methods: {
    mail: 'Qua thư điện tử',
    portal: 'Trên hệ thống',
    paper: 'Bằng phiếu giấy',
    oral: 'Trực tiếp hoặc qua điện thoại',
    meeting: 'Tại hội nghị',
  },
};
