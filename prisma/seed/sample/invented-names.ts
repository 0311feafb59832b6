/** Common parts, combined by a number: no person is meant. */
const SURNAMES = words('Nguyễn Trần Lê Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Đinh');
const PARTS = {
  male: {
    middle: words('Văn Đình Quốc Xuân Thanh Ngọc Công Bá Hữu Duy'),
    given: words(
      'An Bảo Cảnh Danh Điệp Đông Giáp Hiển Hòa Khải Khoa Lộc Luân Mẫn Nghĩa Nhân Phong Sang Tài Tân Thạch Thịnh Thọ Tín Toàn Trí Tường Vinh Vũ',
    ),
  },
  female: {
    middle: words('Thị Ngọc Thanh Kim Mỹ Thu Bích Hồng'),
    given: words(
      'Ánh Châu Diễm Dung Duyên Giang Hà Hạnh Hiền Hoa Huệ Hương Lan Liên Loan Mai Nga Nhàn Nhung Oanh Phương Quyên Sương Thảo Thoa Thủy Trâm Trang Trinh Tuyết Uyên Vân Yến',
    ),
  },
} as const;

/** A step that shares no factor with any of the products below, so that names repeat only after all of them. */
const STRIDE = 1_009;

export interface InventedName {
  readonly fullName: string;
  readonly gender: 'male' | 'female';
}

/** The n-th invented name; of five people two are women. */
export function inventedName(n: number): InventedName {
  const gender = n % 5 === 1 || n % 5 === 3 ? 'female' : 'male';
  const { middle, given } = gender === 'female' ? PARTS.female : PARTS.male;
  const position = (n * STRIDE) % (SURNAMES.length * middle.length * given.length);
  const surname = SURNAMES[position % SURNAMES.length]!;
  const rest = Math.floor(position / SURNAMES.length);
  return { fullName: `${surname} ${middle[rest % middle.length]} ${given[Math.floor(rest / middle.length)]}`, gender };
}

function words(text: string): readonly string[] {
  return text.normalize('NFC').split(' ');
}
