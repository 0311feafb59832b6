/** Words of plans and items (glossary §2, §3). */
export const plan = {
  usualTitle: 'Kế hoạch đào tạo, bồi dưỡng năm {year}',
  states: { draft: 'Dự thảo, đang kiểm tra', active: 'Đang thực hiện', closed: 'Đã kết thúc' },
  itemStatuses: {
    scheduled: 'Chưa đưa vào thực hiện',
    active: 'Đang thực hiện',
    suspended: 'Tạm dừng',
    closed: 'Đã kết thúc',
  },
  itemOutcomes: {
    done: 'Hoàn thành',
    'no-demand': 'Không phát sinh',
    'carried-on': 'Chuyển tiếp sang năm sau',
    cancelled: 'Không thực hiện',
  },
  workKinds: { training: 'Đào tạo', refresher: 'Bồi dưỡng' },
  origins: { 'off-plan': 'Phát sinh ngoài kế hoạch' },
  organRoles: {
    leading: 'Cơ quan lãnh đạo, chỉ đạo',
    advising: 'Cơ quan tham mưu',
    coordinating: 'Cơ quan phối hợp thực hiện',
    delivering: 'Đơn vị thực hiện',
  },
  procedures: {
    'local-class': 'Mở lớp tại địa phương',
    'hosted-class': 'Phối hợp với Trường mở lớp',
    'send-out': 'Cử đi đào tạo, bồi dưỡng',
    'by-composition': 'Triệu tập theo thành phần',
    'open-enrolment': 'Ghi danh theo nhu cầu',
  },
};
