import type { Cell } from './xlsx-builder';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Minh', 'Thanh', 'Quốc', 'Ngọc', 'Đức', 'Xuân', 'Thu', 'Hoàng'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Hà', 'Hòa', 'Hùng', 'Lan', 'Mai', 'Nam', 'Phúc', 'Thảo', 'Tuấn'];

/** A list as offices send it, with every usual column: heading, then so many people, no two alike. */
export function peopleRows(count: number): Cell[][] {
  const heading =
    'TT|Họ và tên|Ngày sinh|Giới tính|Dân tộc|Quê quán|Chức vụ|Đơn vị|Ngạch|Ngày vào Đảng|Ngày chính thức|Số thẻ đảng|Văn hóa|' +
    'Trình độ chuyên môn|Lý luận chính trị|Quản lý nhà nước|Ngoại ngữ|Tin học|Quy hoạch|Xếp loại 2024|Xếp loại 2025|Điện thoại|CCCD|Ghi chú';
  return [heading.split('|'), ...Array.from({ length: count }, (_none, index) => personRow(index))];
}

function personRow(index: number): Cell[] {
  const of = (words: readonly string[], step: number): string => words[Math.floor(index / step) % words.length]!;
  const two = (value: number): string => String(value).padStart(2, '0');
  const birth = `${two((index % 28) + 1)}/${two((index % 12) + 1)}/${1965 + (index % 35)}`;
  const number = `051${String(100_000_000 + index)}`;
  const name = `${of(FAMILIES, 143)} ${of(MIDDLES, 13)} ${of(GIVEN, 1)}`;
  const papers = '12/12|Đại học Luật|Trung cấp|Chuyên viên|Anh B1|Cơ bản|x|HTTNV|HTXSNV'.split('|');
  const person: Cell[] = [index + 1, name, birth, index % 2 ? 'Nam' : 'Nữ', 'Kinh', `Phổ Vinh, Đức Phổ ${index}`];
  const service: Cell[] = ['Phó Chủ tịch', `UBND phường ${index % 97}`, 'Chuyên viên', '03/02/2020', '03/02/2021'];
  const contact: Cell[] = [`09${String(10_000_000 + index)}`, number, `Ghi chú của dòng ${index}`];
  return [...person, ...service, `51.${100_000 + index}`, ...papers, ...contact];
}
