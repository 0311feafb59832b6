import type { PaperFormat, PaperPart } from '../format/paper-format';
import type { FoundParts } from './find-parts';
import { measureOf, yesMeasure, type PaperMeasure } from './paper-measure';

/** What is written, not how: title, number, date, capacity, grounds. */
export function measureForms({ kind, parts }: FoundParts, format: PaperFormat): PaperMeasure[] {
  const textOf = (part: PaperPart) =>
    parts
      .get(part)
      ?.map(({ text }) => text)
      .join(' ') ?? null;
  const measures: PaperMeasure[] = [];
  const expectForm = (part: PaperPart, asked: string, isRight: (text: string) => boolean) => {
    const text = textOf(part);
    if (text !== null) measures.push(measureOf(`${part}.form`, asked, text, isRight(text)));
  };
  expectForm('title', format.title, (text) => text === format.title);
  expectForm('motto', format.motto ?? 'none', (text) => text === format.motto);
  if (format.motto === null) expectForm('star', '*', (text) => text === '*');
  expectForm('number', format.numberExample, (text) => format.numberForm.test(text));
  expectForm('placeDate', '…, ngày 07 tháng 02 năm 2023', isPlaceAndDate);
  expectForm('letterAbstract', 'V/v …', (text) => /^V\/v \S/u.test(text));
  if (kind !== 'letter' && format.system === 'state') expectForm('abstract', 'Về …', (text) => /^\P{Ll}/u.test(text));
  expectForm('authority', capacityNames(format).join(', '), (text) =>
    capacityNames(format).some((name) => text.startsWith(`${name} `)),
  );
  const bases = parts.get('basis')?.map(({ text }) => text) ?? [];
  if (bases.length > 0 && format.system === 'state') {
    const isRight = bases.every((text, at) => text.endsWith(at === bases.length - 1 ? '.' : ';'));
    measures.push(yesMeasure('basis.marks', true, isRight, 'semicolons-full-stop', 'other-marks'));
  }
  return measures;
}

function capacityNames({ capacities }: PaperFormat): string[] {
  return Object.values(capacities).filter((name) => name !== '');
}

/** A nought before days below ten and before the first two months, nowhere else; a draft leaves day and month open. */
function isPlaceAndDate(text: string): boolean {
  return /^\p{Lu}.*, ngày (?:(?:0[1-9]|[12]\d|3[01]) tháng (?:0[12]|[3-9]|1[0-2]) năm \d{4}|\s+tháng\s+năm\s*(?:\d{4})?)$/u.test(
    text,
  );
}
