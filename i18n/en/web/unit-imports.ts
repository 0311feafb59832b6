import type { Catalogue } from '../../catalogue';

export const unitImports: Catalogue['web']['unitImports'] = {
  title: 'Import units from Excel',
  help: 'Choose an .xlsx list of units. It is read row by row, saying which column needs mending and why; nothing is stored until you confirm.',
  open: 'Import from Excel',
  template: 'Download the template of units',
  skipped: '{count} rows are no units (headings, numbering, signatures) and were skipped.',
  validFrom: 'New units stand from (a date of the row itself counts first)',
  column: 'Column {column}',
  changes: { add: 'New', complete: 'Completes a known unit', same: 'Known, unchanged' },
  noRow: 'There are no rows.',
  confirm: 'Store {count} units',
  confirmText: 'Adds {added} new units and completes {known} known ones. All of them, or none.',
  done: '{added} units added, {completed} completed, {unchanged} unchanged.',
  toUnits: 'See the units',
};
