import type { PersonField } from '../../contracts/person/people-import';
import { foldText } from '../plan/fold-text';

/** Headings as offices write them, without accents; the first that fits counts, so the narrow ones stand first. */
const HEADINGS: readonly (readonly [PersonField, RegExp])[] = [
  ['order', /^(?:tt|stt|so tt|so thu tu|so)$/],
  ['fullName', /^(?:ho (?:va|,|-)? ?ten|ho ten|ten hoc vien|ho, chu dem va ten)\b/],
  ['familyName', /^(?:ho|ho (?:va )?(?:chu |ten )?(?:dem|lot))$/],
  ['givenName', /^ten$/],
  ['partyOfficialOn', /chinh thuc/],
  ['partyCardNumber', /so the|the dang/],
  ['partyProbationaryOn', /^(?:ngay )?(?:du bi|ket nap)|vao dang|ket nap dang/],
  ['birth', /sinh/],
  ['gender', /^(?:gioi tinh|gioi|phai|nam ?(?:,|\/|-|hoac)? ?nu)$/],
  ['ethnicity', /^dan toc/],
  ['religion', /^ton giao/],
  ['homeTown', /^(?:que quan|nguyen quan|que)\b/],
  ['rankOn', /^ngay (?:bo nhiem|xep|vao) (?:ngach|hang)|^ngay bo nhiem$/],
  ['rank', /^(?:ma )?(?:ngach|hang)\b|chuc danh nghe nghiep/],
  ['planning', /quy hoach/],
  ['rating', /xep loai|danh gia|hoan thanh nhiem vu/],
  ['discipline', /ky luat/],
  ['stateManagement', /quan ly nha nuoc|qlnn/],
  ['politicalTheoryLevel', /ly luan|llct|^(?:trinh do )?chinh tri$/],
  ['foreignLanguage', /ngoai ngu|tieng anh/],
  ['informatics', /tin hoc|cong nghe thong tin/],
  ['schooling', /van hoa|pho thong|hoc van|gdpt/],
  ['education', /chuyen mon|trinh do dao tao|bang cap/],
  ['studyForm', /^he (?:hoc|dao tao)|hinh thuc (?:hoc|dao tao)|loai hinh dao tao/],
  ['wish', /nguyen vong/],
  ['phone', /dien thoai|sdt|so dt|di dong|^dt$/],
  ['email', /e-?mail|thu dien tu/],
  ['idNumber', /cccd|can cuoc|cmnd|dinh danh|chung minh/],
  ['position', /^chuc (?:vu|danh)/],
  ['unit', /^(?:ten )?(?:co quan|don vi|noi cong tac|noi lam viec|chi bo|dang bo|to chuc co so dang|phong, ban)/],
  ['remarks', /^(?:ghi chu|chu thich)/],
];

/** Second-row headings that mean something only under the first: what is folded there tells "Nam" from "Năm" no more. */
const UNDER: readonly (readonly [PersonField, RegExp, RegExp])[] = [
  ['birthMale', /sinh/, /^nam$/],
  ['birthFemale', /sinh/, /^n[ữu]$/],
  ['birthDay', /sinh/, /^ngày$/],
  ['birthMonth', /sinh/, /^tháng$/],
  ['birthYear', /sinh/, /^năm$/],
  ['genderMale', /gioi|phai/, /^nam$/],
  ['genderFemale', /gioi|phai/, /^n[ữu]$/],
  ['partyPosition', /chuc (?:vu|danh)/, /^(?:về |trong )?đảng$|^cấp [uủ][yỷ]/],
  ['governmentPosition', /chuc (?:vu|danh)/, /chính quyền|chuyên môn|nhà nước/],
  ['massPosition', /chuc (?:vu|danh)/, /đoàn thể|mặt trận/],
  ['partyProbationaryOn', /vao dang/, /^(?:ngày )?(?:dự bị|vào|kết nạp|vào đảng)$/],
  ['rankOn', /ngach|hang/, /ngày/],
];

/** Longer than this is a sentence of the title block, not a heading. */
const MAX_HEADING = 90;

/** A heading as it is compared: case, accents, signs and line breaks do not count. */
export function headingKey(heading: string): string {
  return foldText(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a column holds, from its headings downwards ("Ngày sinh", "Nam"). Null when no heading is known; `own` headings count first. */
export function matchHeading(
  path: readonly string[],
  own: ReadonlyMap<string, PersonField | null> = new Map(),
): PersonField | null {
  for (const part of own.size > 0 ? [path.join(' '), ...path.toReversed()] : []) {
    const known = own.get(headingKey(part));
    if (known !== undefined) return known;
  }
  const plain = path.map((part) =>
    part
      .toLowerCase()
      .replace(/[()*:.]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const last = plain.at(-1);
  if (last === undefined || last === '') return null;
  const above = foldText(plain.slice(0, -1).join(' '));
  const under = UNDER.find(([, parent, own]) => parent.test(above) && own.test(last));
  if (under) return under[0];
  if (plain.length === 1 && last === 'nữ') return 'genderFemale';
  if (plain.length === 1 && last === 'nam') return 'genderMale';
  for (let index = plain.length - 1; index >= 0; index -= 1) {
    const folded = foldText(plain[index]!);
    const found = folded.length > MAX_HEADING ? undefined : HEADINGS.find(([, pattern]) => pattern.test(folded));
    if (found) return found[0];
  }
  return null;
}
