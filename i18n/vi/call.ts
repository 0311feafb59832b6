/** Cần gọi điện (glossary §3). */
export const call = {
  outcomes: {
    promised: 'Đã gọi, hẹn ngày khác',
    'no-answer': 'Không nghe máy',
    reminded: 'Đã đôn đốc',
    'wrong-number': 'Số điện thoại không đúng',
    settled: 'Không cần gọi nữa',
  },
};
