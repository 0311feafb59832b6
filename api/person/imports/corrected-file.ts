import type { PeopleImport } from '../../../contracts/person/people-import';
import { presentPeople } from '../../../documents/person/present-people';
import type { ReadPerson } from '../../../documents/person/people-reading';
import { writeCorrectedPeople } from '../../../documents/person/write-corrected-people';
import type { Language } from '../../../i18n/translate';
import type { ImportHead, StoredRow } from '../../../prisma/stores/person/import-store';
import { Reply } from '../../http/reply';
import type { StoredSummary } from './present-import';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list as it was read, with result and reasons beside each row, for its sender to correct. */
export async function correctedFile(head: ImportHead, rows: readonly StoredRow[], language: Language): Promise<Reply> {
  const summary = head.summary as unknown as StoredSummary;
  const people = rows.map(
    ({ row, person, unread, notes }) => ({ row, person, unread, notes }) as unknown as ReadPerson,
  );
  const result: PeopleImport = presentPeople({ ...summary, fileName: head.fileName, people }, false);
  return xlsxReply(await writeCorrectedPeople(result, language), `sua-lai-${head.fileName}`);
}

/** A workbook to be saved under a name. */
export function xlsxReply(bytes: Uint8Array, fileName: string): Reply {
  const name = fileName.replace(/\.xlsx$/i, '');
  const disposition = `attachment; filename="danh-sach.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`;
  return new Reply(200, { 'Content-Type': XLSX, 'Content-Disposition': disposition }, Buffer.from(bytes));
}
