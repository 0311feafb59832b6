/** Sentences of reports (glossary §7). A sentence without its figure is left out by the code. */
export const report = {
  kinds: {
    class: 'Báo cáo kết quả lớp',
    item: 'Báo cáo kết quả mục',
    periodic: 'Báo cáo định kỳ',
    plan: 'Báo cáo kết quả thực hiện Kế hoạch',
  },
  states: { draft: 'Đang soạn', submitted: 'Đã gửi', received: 'Đã tiếp nhận', returned: 'Trả lại để hoàn thiện' },
  titleIntake: 'Báo cáo kết quả {intake} (mục {item})',
  titleItem: 'Báo cáo kết quả thực hiện mục {item}, năm {year}',
  titlePeriodic: 'Báo cáo tình hình thực hiện Kế hoạch đào tạo, bồi dưỡng năm {year}',
  titlePlan: 'Báo cáo kết quả thực hiện Kế hoạch đào tạo, bồi dưỡng năm {year}',
  opening: 'Thực hiện {plan}, kết quả thực hiện như sau (số liệu tính đến ngày {asOf}):',
  openingItem: 'Thực hiện mục {item} ({title}) của {plan}, kết quả thực hiện như sau (số liệu tính đến ngày {asOf}):',
  headingResult: 'I- KẾT QUẢ THỰC HIỆN',
  planned: '- Theo kế hoạch (dự kiến): {classes} lớp, {learners} học viên.',
  plannedNone: '- Kế hoạch không giao số lượng cụ thể, thực hiện theo nhu cầu thực tế.',
  nomination:
    '- Đăng ký, cử người đi học: đã đề nghị {called} cơ quan, đơn vị; {answered} cơ quan, đơn vị đã trả lời; tổng số {nominated} người được đề nghị cử.',
  approved:
    '- Được thống nhất cử: {approved} người; chưa đủ tiêu chuẩn, điều kiện hoặc không được thống nhất: {rejected} người.',
  notAdmitted: '- Không được xét chọn theo ý kiến của cấp trên: {count} người.',
  awaiting: '- Chưa triệu tập, chuyển vào danh sách chờ: {count} người.',
  classes: '- Đã mở {held} lớp; đã bế giảng {closed} lớp; số buổi học đã thực hiện: {sessions} buổi.',
  results:
    '- Kết quả học tập: hoàn thành {completed} người; không đạt {failed} người; không đến học {noShow} người; chuyển lớp sau, bảo lưu {deferred} người; thôi học {left} người; đang học {enrolled} người.',
  rate: '- Tỉ lệ hoàn thành trên tổng số người tham gia học: {rate}%.',
  absences: '- Số lượt vắng: {count} lượt.',
  certificatesTraining: '- Đã cấp bằng tốt nghiệp: {count} người.',
  certificatesRefresher: '- Đã cấp giấy chứng nhận: {count} người.',
  headingDifficulties: 'II- KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT',
  noDifficulty: 'Không có.',
  difficulty: '- {text}',
  proposal: '  Đề xuất: {text}',
  range: '{min} - {max}',
};
