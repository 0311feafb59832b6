import type { Margins, PaperFormat } from '../format/paper-format';
import { lengthMeasure, measureOf, round, yesMeasure, type PaperMeasure } from './paper-measure';
import { measureLook } from './measure-look';
import type { PaperSection } from './paper-section';

/** Page size, margins and page numbers. `margins`: of a template that brings its own. */
export function measurePage(section: PaperSection, format: PaperFormat, margins?: Margins): PaperMeasure[] {
  return [pageSize(section, format), ...marginMeasures(section, format, margins), ...pageNumber(section, format)];
}

/** A4; a list may lie across. */
function pageSize({ width, height }: PaperSection, { page }: PaperFormat): PaperMeasure {
  const sides = [Math.min(width, height), Math.max(width, height)] as const;
  const isA4 = Math.abs(sides[0] - page.width) < 0.5 && Math.abs(sides[1] - page.height) < 0.5;
  return measureOf(
    'page.size',
    `${page.width} × ${page.height} mm`,
    `${round(sides[0])} × ${round(sides[1])} mm`,
    isA4,
  );
}

function marginMeasures({ margins: found }: PaperSection, format: PaperFormat, margins?: Margins): PaperMeasure[] {
  return (['top', 'bottom', 'left', 'right'] as const).map((side) => {
    const own = margins?.[side];
    return lengthMeasure(`margin.${side}`, own === undefined ? format.marginRanges[side] : [own, own], found[side]);
  });
}

function pageNumber(section: PaperSection, format: PaperFormat): PaperMeasure[] {
  const present = yesMeasure('pageNumber.present', true, section.pageNumber !== null, 'present', 'absent');
  if (section.pageNumber === null) return [present];
  return [
    present,
    yesMeasure('pageNumber.first', false, section.pageNumberOnFirst, 'shown-on-first', 'hidden-on-first'),
    ...measureLook('pageNumber', [section.pageNumber], format),
    measureOf(
      'pageNumber.place',
      'in-top-margin',
      section.headerFromTop < section.margins.top ? 'in-top-margin' : 'in-text',
      section.headerFromTop < section.margins.top,
    ),
  ];
}
