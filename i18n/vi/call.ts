/** Cần gọi điện (glossary §3). */
export const call = {
  outcomes: {
    promised: 'Đã gọi, hẹn ngày khác',
    'no-answer': 'Không nghe máy',
    reminded: 'Đã đôn đốc',
    'wrong-number': 'Số điện thoại không đúng',
    settled: 'Không cần gọi nữa',
  },
  /** Why somebody stands on the list. */
  reasons: {
    unanswered: 'Chưa có trả lời',
    'no-mail': 'Chưa có địa chỉ thư',
    'mail-undelivered': 'Thư không gửi được',
    'mail-bounced': 'Thư bị trả lại',
    'no-sign-of-life': 'Chưa mở thư xin ý kiến',
    'opinion-objected': 'Báo ý kiến ghi nhận thay chưa đúng',
    absent: 'Vắng mặt đến hết hạn, xin ý kiến bằng phiếu giấy',
    amended: 'Nội dung xin ý kiến đã thay đổi',
  },
  /** What a unit owes, as part of a sentence. */
  missing: {
    unanswered: 'chưa gửi danh sách',
    drafting: 'danh sách còn là bản nháp, chưa gửi',
    returned: 'danh sách được trả lại để hoàn thiện, chưa gửi lại ({count} trường hợp)',
    paper: 'chưa nộp bản ký của danh sách',
  },
  /** Text to paste into a chat (glossary §9): names of units, never of people. */
  chat: {
    head: 'Mục {code}, {name}, đến ngày {today}:',
    deadline: ' (hạn {date})',
    notSent: 'Còn {count} đơn vị chưa gửi danh sách{deadline}: {units}.',
    returned: 'Còn {count} đơn vị chưa hoàn thiện danh sách được trả lại: {units}.',
    paper: 'Còn {count} đơn vị chưa nộp bản ký của danh sách: {units}.',
    ask: 'Đề nghị các đồng chí gửi tại: {link}',
  },
};
