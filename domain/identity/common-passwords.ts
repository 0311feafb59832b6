/** Bases of passwords found in every leaked list, here and abroad; a password that is one of them, with digits around, is refused. */
export const COMMON_PASSWORD_BASES: ReadonlySet<string> = new Set(
  `password passw0rd matkhau mat khau matkhaumoi motconvit qwerty qwertyuiop qwertyuiopasdf asdfghjkl zxcvbnm iloveyou iloveu letmein welcome
   admin administrator quantri quantrivien khongco khongbiet vietnam vietnamvodich hanoi saigon hochiminh congsan dangcongsan dang bo
   chibo thiuy dangvien lotrinh lotrinhlotrinh canbo vanphong vanthu trungtamchinhtri tochuc noivu changeme secret princess monkey dragon
   football baseball superman batman sunshine master shadow michael anhyeuem emyeuanh yeuem yeuanh nguyenvan nguyenthi tranvan gia dinh giadinh
   default guest user username login abc abcabc test testtest testing computer internet`
    .split(/\s+/)
    .filter((word) => word.length > 2),
);
