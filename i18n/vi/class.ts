/** Words of classes (glossary §7). */
export const trainingClass = {
  states: {
    planned: 'Dự kiến mở',
    open: 'Đang học',
    postponed: 'Lùi thời gian mở lớp',
    closed: 'Đã bế giảng',
    cancelled: 'Không mở',
  },
  sessionStates: { planned: 'Dự kiến', held: 'Đã học', moved: 'Đã chuyển ngày', cancelled: 'Đã hủy' },
  parts: { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' },
  marks: { present: 'Có mặt', late: 'Đi muộn', excused: 'Vắng có lý do', absent: 'Vắng không lý do' },
  results: {
    completed: 'Hoàn thành',
    failed: 'Không đạt',
    'no-show': 'Không đến học',
    deferred: 'Chuyển lớp sau, bảo lưu',
    left: 'Thôi học',
  },
  certificates: { attestation: 'Giấy chứng nhận', diploma: 'Bằng tốt nghiệp' },
};
