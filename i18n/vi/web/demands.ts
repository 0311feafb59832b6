/** Words of the page of demand numbers. */
export const demands = {
  title: 'Nhu cầu: {item}',
  short: 'Nhu cầu của các đơn vị',
  help: 'Số người mỗi đơn vị có nhu cầu cử đi, trước khi lập danh sách. {item}',
  none: 'Chưa có đơn vị nào được đề nghị cho biết nhu cầu.',
  sum: 'Tổng nhu cầu: {total} người; {waiting} đơn vị chưa trả lời.',
  columns: { unit: 'Cơ quan, đơn vị', people: 'Số người', due: 'Hạn trả lời', answered: 'Trả lời', acts: 'Xử lý' },
  notYet: 'Chưa trả lời',
  units: 'Cơ quan, đơn vị',
  people: 'Số người có nhu cầu',
  zero: 'Không có nhu cầu: ghi 0.',
  note: 'Ghi chú',
  ask: {
    title: 'Đề nghị đơn vị cho biết nhu cầu',
    act: 'Đề nghị trả lời',
    hint: 'Đơn vị đã trả lời không được đề nghị lại.',
    done: 'Đã gửi đề nghị.',
  },
  answer: {
    title: 'Nhu cầu của {unit}',
    act: 'Ghi nhu cầu',
    again: 'Sửa',
    other: 'Ghi nhu cầu của đơn vị mình',
    done: 'Đã ghi nhu cầu.',
  },
};
