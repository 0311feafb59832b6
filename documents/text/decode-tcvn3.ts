/** TCVN 5712:1993, third set, as its fonts show it when the bytes were taken for Latin-1. "ư" is the soft hyphen. */
const LETTERS: Readonly<Record<string, string>> = pairs(
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ ' +
    'Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ',
);

/** Capital fonts hold the same codes and show them as capitals. */
export function decodeTcvn3(text: string, capitals = false): string {
  const decoded = text.replace(/[\u00a1-\u00fe]/g, (unit) => LETTERS[unit] ?? unit);
  return capitals ? decoded.toLocaleUpperCase('vi') : decoded;
}

function pairs(table: string): Record<string, string> {
  return Object.fromEntries(table.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}
