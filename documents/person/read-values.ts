import type { PersonDraft, RowMessageCode } from '../../contracts/person/people-import';
import { foldText } from '../plan/fold-text';

/** A value read from a text, and what is to be said of it. */
export interface ReadValue<T> {
  readonly value: T | null;
  readonly codes: readonly RowMessageCode[];
}

const fine = <T>(value: T): ReadValue<T> => ({ value, codes: [] });

const TITLE = /^(?:đồng chí|đ\/c|đ\.c|ông|bà|anh|chị|ths\.?|ts\.?)\s+(?=\S+\s+\S)/iu;
const NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.\- ]*$/u;

/** A person's name as papers have it. Capitals throughout become a name's usual letters: lists shout, registers do not. */
export function readName(typed: string): ReadValue<string> {
  const codes: RowMessageCode[] = [];
  let name = typed.replace(TITLE, '');
  if (name !== typed) codes.push('name-title-dropped');
  if (!NAME.test(name) || name.length > 120) return { value: null, codes: ['name-not-a-name'] };
  if (!name.includes(' ')) codes.push('name-one-word');
  if (/\p{L}{2}/u.test(name) && (name === name.toUpperCase() || name === name.toLowerCase())) {
    name = name.toLowerCase().replace(/(?<=^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase());
    codes.push('name-case-changed');
  }
  return { value: name, codes };
}

export function readGender(text: string): ReadValue<'male' | 'female'> {
  const folded = foldText(text);
  if (/^(?:nam|m|male)$/.test(folded)) return fine('male');
  if (/^(?:nu|f|female)$/.test(folded)) return fine('female');
  return { value: null, codes: ['gender-unreadable'] };
}

/** "x", "1", "✓" and the like in a column that stands for yes. */
export function isTicked(text: string): boolean {
  return /^(?:x|v|1|có|co|true|✓|✔|☑|\+)$/i.test(text);
}

export function readTheoryLevel(text: string): ReadValue<NonNullable<PersonDraft['politicalTheoryLevel']>> {
  const folded = foldText(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (/cao cap|cu nhan|^cc\b/.test(folded)) return fine('advanced');
  if (/trung cap|^tc\b/.test(folded)) return fine('intermediate');
  if (/so cap|^sc\b/.test(folded)) return fine('elementary');
  if (/^(?:chua|khong|chua qua|chua co|chua dao tao|k)\b/.test(folded)) return fine('none');
  return { value: null, codes: ['theory-level-unknown'] };
}

/** Bốn mức xếp loại, in full or as usually shortened (HTXSNV, HTTNV, HTNV, KHTNV). */
export function readGrade(text: string): ReadValue<PersonDraft['ratings'][number]['grade']> {
  const folded = foldText(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (/^(?:khong hoan thanh|khtnv|kht)/.test(folded)) return fine('not-completed');
  if (/xuat sac|^htxs/.test(folded)) return fine('excellent');
  if (/hoan thanh tot|^htt/.test(folded)) return fine('good');
  if (/hoan thanh|^htnv$/.test(folded)) return fine('completed');
  return { value: null, codes: ['rating-unknown'] };
}

/** Only yes or no is taken: the planned post, the term and the decision may be Mật and stay out of the record. */
export function readPlanning(text: string): ReadValue<boolean> {
  const folded = foldText(text).trim();
  if (/^(?:khong|k|0|chua|-)\b/.test(folded) || folded === '-') return fine(false);
  const saysMore = !isTicked(text) && !/^(?:da |co |thuoc )*quy hoach$/.test(folded);
  return { value: true, codes: saysMore ? ['planning-details-dropped'] : [] };
}

export function readStudyForm(text: string): ReadValue<NonNullable<PersonDraft['studyForm']>> {
  const folded = foldText(text);
  if (/khong tap trung|vua lam vua hoc|vlvh|tai chuc|^ktt$/.test(folded)) return fine('part-time');
  if (/tap trung|chinh quy|^tt$/.test(folded)) return fine('full-time');
  return { value: null, codes: ['study-form-unknown'] };
}

/** Digits only, with the leading 0 that a number cell has lost. */
export function readPhone(text: string, isNumber: boolean): ReadValue<string> {
  const digits = text.replace(/[\s.\-()]/g, '').replace(/^\+?84(?=\d{9}$)/, '0');
  if (/^0\d{9,10}$/.test(digits)) return fine(digits);
  if (isNumber && /^[1-9]\d{8}$/.test(digits)) return fine(`0${digits}`);
  return { value: null, codes: ['phone-unreadable'] };
}

export function readEmail(text: string): ReadValue<string> {
  const isAddress = text.length <= 254 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(text);
  return isAddress ? fine(text.toLowerCase()) : { value: null, codes: ['email-unreadable'] };
}

/** Số định danh cá nhân: 12 digits (Luật Căn cước 2023, Điều 12); CMND: 9. */
export function readIdNumber(text: string, isNumber: boolean): ReadValue<string> {
  const digits = text.replace(/[\s.]/g, '');
  if (/^(?:\d{12}|\d{9})$/.test(digits)) return fine(digits);
  // A number cell drops the leading zeros; every province code begins with 0 up to 099.
  if (isNumber && /^\d{10,11}$/.test(digits)) return { value: digits.padStart(12, '0'), codes: ['leading-zero-lost'] };
  return { value: null, codes: ['id-number-wrong'] };
}
