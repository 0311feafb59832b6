import { openArchive } from '../../documents/spreadsheet/open-archive';
import { READ_LIMITS } from '../../documents/spreadsheet/read-limits';
import { answerBounded } from '../../documents/spreadsheet/run-bounded';
import { tokenise } from '../../documents/spreadsheet/tokenise';

/** The floor of reading a list: the sheet unzipped and tokenised, and nothing done with a token. Answers how many there were. */
void answerBounded(async ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): Promise<number> => {
  const archive = await openArchive(bytes, fileName, READ_LIMITS);
  let tokens = 0;
  const count = (): void => void (tokens += 1);
  await tokenise(archive, 'xl/worksheets/sheet1.xml', { open: count, text: count, close: count });
  archive.close();
  return tokens;
});
