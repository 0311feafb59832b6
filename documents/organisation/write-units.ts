import type { UnitDraft, UnitField, UnitsPreview } from '../../contracts/organisation/units-import';
import { wordsOf, type Language } from '../../i18n/translate';
import { writeWorkbook } from '../spreadsheet/write-workbook';

/** The columns we write; a list written so is read back as the same units. */
const WRITTEN = [
  'name',
  'shortName',
  'symbol',
  'tree',
  'parent',
  'email',
  'phone',
  'signatory',
  'validFrom',
] as const satisfies readonly (UnitField & keyof UnitDraft)[];
const WIDTHS = [6, 42, 20, 12, 18, 30, 30, 16, 24, 16];
const READY_ROWS = 200;

/** An empty list of units to be filled in, with choices and a guide. */
export async function writeUnitsTemplate(language: Language): Promise<Uint8Array> {
  const { fields, sheet, trees } = wordsOf(language).unitsImport;
  const heading = [fields.order, ...WRITTEN.map((field) => fields[field])];
  const choices = new Map([[WRITTEN.indexOf('tree') + 1, [trees.party, trees.state, trees.front]]]);
  const guide = [sheet.guideName, sheet.guideMail, sheet.guideTree, sheet.guideParent];
  return writeWorkbook([
    { name: sheet.name, title: [sheet.title, ''], heading, rows: [], widths: WIDTHS, choices, blankRows: READY_ROWS },
    { name: sheet.guide, title: guide, heading: [], rows: [] },
  ]);
}

/** The list as it was read, in the order of the file, with result and reasons beside each row. */
export async function writeCorrectedUnits(preview: UnitsPreview, language: Language): Promise<Uint8Array> {
  const { fields, sheet, trees } = wordsOf(language).unitsImport;
  const rows = (['refused', 'doubtful', 'accepted'] as const)
    .flatMap((verdict) => preview[verdict].map((entry) => ({ ...entry, verdict })))
    .sort((one, other) => one.row - other.row);
  const heading = [fields.order, ...WRITTEN.map((field) => fields[field]), sheet.result, sheet.reason, sheet.row];
  const cells = rows.map(({ row, unit, messages, verdict }, index) => [
    index + 1,
    ...WRITTEN.map((field) => (field === 'tree' ? (unit.tree === 'other' ? null : trees[unit.tree]) : unit[field])),
    sheet[verdict],
    messages
      .filter(({ severity }) => severity !== 'noted')
      .map(
        ({ field, reason, reasonEn }) =>
          `${field === null ? '' : `${fields[field]}: `}${language === 'vi' ? reason : reasonEn}`,
      )
      .join('\n') || null,
    row,
  ]);
  const fillOf = (index: number) =>
    (({ refused: 'red', doubtful: 'yellow', accepted: null }) as const)[rows[index]!.verdict];
  const widths = [...WIDTHS, 14, 70, 10];
  return writeWorkbook([{ name: sheet.name, title: [sheet.title, ''], heading, rows: cells, widths, fillOf }]);
}
