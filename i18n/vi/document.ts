/** Words of documents (glossary §6). */
export const document = {
  states: { drafted: 'Dự thảo', signed: 'Đã ký', issued: 'Đã ban hành', discarded: 'Đã bỏ dự thảo' },
  types: {
    decision: 'Quyết định',
    conclusion: 'Kết luận',
    notice: 'Thông báo',
    plan: 'Kế hoạch',
    report: 'Báo cáo',
    submission: 'Tờ trình',
    'official-letter': 'Công văn',
    'call-up': 'Giấy triệu tập',
    invitation: 'Giấy mời',
    minutes: 'Biên bản',
  },
  secrecy: { none: 'Không', mat: 'Mật', 'toi-mat': 'Tối mật', 'tuyet-mat': 'Tuyệt mật' },
  higherAnswers: {
    admitted: 'Được xét chọn',
    'not-admitted': 'Không được xét chọn',
    'awaiting-call-up': 'Chưa triệu tập',
  },
};
