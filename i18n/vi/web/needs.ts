/** Words of the page of next year's needs. */
export const needs = {
  title: 'Đăng ký nhu cầu năm sau',
  help: 'Đề nghị các đơn vị đăng ký nhu cầu đào tạo, bồi dưỡng năm sau (thường vào tháng 10). Chưa trả lời không được coi là không có nhu cầu.',
  none: 'Chưa có đợt đăng ký nhu cầu nào.',
  columns: { call: 'Đợt đăng ký', year: 'Năm', deadline: 'Hạn trả lời', answers: 'Đã trả lời', state: 'Trạng thái' },
  answered: '{answered}/{units} đơn vị, {noNeed} không có nhu cầu',
  states: { open: 'Đang nhận đăng ký', closed: 'Đã kết thúc' },
  kinds: 'Nội dung, số lượng',
  kindTotal: '{learners} người, {units} đơn vị',
  units: 'Trả lời của các đơn vị',
  unit: 'Cơ quan, đơn vị',
  need: 'Nhu cầu',
  unitStates: { unanswered: 'Chưa trả lời', answered: 'Đã đăng ký', 'no-need': 'Không có nhu cầu' },
  ask: {
    act: 'Đề nghị đăng ký nhu cầu',
    year: 'Năm kế hoạch',
    name: 'Tên đợt đăng ký',
    initialName: 'Đăng ký nhu cầu đào tạo, bồi dưỡng năm {year}',
    kinds: 'Các nội dung (lấy từ Kế hoạch đang thực hiện)',
    units: 'Các đơn vị được đề nghị',
    done: 'Đã gửi đề nghị đến các đơn vị.',
  },
  answer: {
    act: 'Ghi nhu cầu',
    title: 'Nhu cầu của {unit}',
    hint: 'Không có nhu cầu về nội dung nào: ghi 0. Không có nhu cầu nào: ghi 0 ở mọi dòng.',
    note: 'Ghi chú',
    done: 'Đã ghi nhu cầu.',
  },
  close: {
    act: 'Kết thúc nhận đăng ký',
    intro: 'Không nhận thêm trả lời. Đơn vị chưa trả lời vẫn ghi là chưa trả lời.',
    done: 'Đã kết thúc nhận đăng ký.',
  },
  draft: {
    act: 'Lập dự thảo Kế hoạch năm sau',
    intro:
      'Dự thảo gồm các mục chuyển tiếp của Kế hoạch được chọn, rồi đến nhu cầu đã đăng ký. Dự thảo được rà soát, chỉnh sửa trước khi đưa vào thực hiện.',
    plan: 'Kế hoạch năm nay',
    done: 'Đã lập dự thảo Kế hoạch năm sau.',
  },
};
