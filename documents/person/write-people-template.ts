import { wordsOf, type Language } from '../../i18n/translate';
import { writeWorkbook } from '../spreadsheet/write-workbook';
import { ratingHeading, WRITTEN_FIELDS } from './people-columns';

const READY_ROWS = 300;

/** An empty list of people to be filled in, with choices and a guide; `year` is the plan's, whose two years before are rated. */
export async function writePeopleTemplate(year: number, language: Language): Promise<Uint8Array> {
  const { fields, sheet, theoryLevels, studyForms, grades } = wordsOf(language).peopleImport;
  const ratings = [year - 2, year - 1];
  const heading = [
    fields.order,
    ...WRITTEN_FIELDS.map((field) => fields[field]),
    ...ratings.map((each) => ratingHeading(each, language)),
  ];
  const at = (field: (typeof WRITTEN_FIELDS)[number]): number => WRITTEN_FIELDS.indexOf(field) + 1;
  const choices = new Map<number, readonly string[]>([
    [at('gender'), [sheet.male, sheet.female]],
    [at('politicalTheoryLevel'), Object.values(theoryLevels)],
    [at('planning'), [sheet.yes, sheet.no]],
    [at('studyForm'), Object.values(studyForms)],
    ...ratings.map((_year, index) => [WRITTEN_FIELDS.length + 1 + index, Object.values(grades)] as const),
  ]);
  const guide = [sheet.guideDates, sheet.guideText, sheet.guidePlanning, sheet.guideSecret];
  return writeWorkbook([
    { name: sheet.name, title: [sheet.title, ''], heading, rows: [], widths: [6, 28], choices, blankRows: READY_ROWS },
    { name: sheet.guideName, title: guide, heading: [], rows: [] },
  ]);
}
