import { withoutAccents } from '../nomination/nominee-name';
import type { EducationLevel } from './person-facts';

const DEGREES: readonly (readonly [EducationLevel, RegExp])[] = [
  ['doctorate', /\btien si|\bts\b|\btskh\b/],
  ['master', /\bthac si|\bths\b|\bcao hoc\b/],
  ['university', /\bdai hoc\b|\bdh\b|\bcu nhan\b|\bky su\b|\bbac si\b|\bduoc si\b|\bkien truc su\b/],
  ['college', /\bcao dang\b|\bcd\b/],
  ['vocational', /\btrung cap\b|\bthcn\b|\btc\b/],
];

/** The level a text of professional education plainly names ("Đại học Luật", "ThS. Kinh tế"); null where it names none. */
export function readDegree(text: string): EducationLevel | null {
  const plain = withoutAccents(text).replace(/[^a-z0-9/]+/g, ' ');
  return DEGREES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The level a text of general education plainly names: "12/12", "THPT", "9/12"; the old ten-year system likewise. */
export function readSchooling(text: string): EducationLevel | null {
  const plain = withoutAccents(text)
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
  const grade = /^(\d{1,2})\/(10|12)$/.exec(plain.replace(/\s/g, ''));
  if (grade) return gradeLevel(Number(grade[1]), Number(grade[2]));
  if (/\bthpt\b|pho thong trung hoc|trung hoc pho thong|\bptth\b|\bcap 3\b/.test(plain)) return 'upper-secondary';
  if (/\bthcs\b|trung hoc co so|\bcap 2\b/.test(plain)) return 'lower-secondary';
  return null;
}

function gradeLevel(grade: number, of: number): EducationLevel | null {
  const [upper, lower] = of === 12 ? [12, 9] : [10, 7];
  if (grade > of) return null;
  return grade >= upper ? 'upper-secondary' : grade >= lower ? 'lower-secondary' : 'primary';
}
