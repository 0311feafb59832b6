import { posix } from 'node:path';
import { DomainError } from '../../domain/errors';
import { checkIsPackage } from './detect-spreadsheet';
import { openArchive, type Archive } from './open-archive';
import { READ_LIMITS, type ReadLimits } from './read-limits';
import { readSharedStrings, type RichText } from './read-shared-strings';
import { readSheet } from './read-sheet';
import { readStyles, type CellStyle } from './read-styles';
import type { SheetTail, VisitRow } from './sheet';
import { tokenise } from './tokenise';

/** What stands in the package and is left alone: nothing of it is opened, followed or run. */
export const LEFT_ALONE = ['macros', 'external-links', 'embedded-objects'] as const;
export type LeftAlone = (typeof LEFT_ALONE)[number];

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly leftAlone: readonly LeftAlone[];
  /** Days are counted from 1904 (old Macintosh workbooks), else from 1900. */
  readonly date1904: boolean;
  /** Passes the rows of one sheet, by its place in `sheets`. */
  readSheet(index: number, visit: VisitRow): Promise<SheetTail>;
  close(): void;
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  part: string;
}

/** Opens a .xlsx under limits. Throws the `spreadsheet-…` codes; whatever is thrown, nothing was followed or run. */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<Workbook> {
  checkIsPackage(bytes, fileName);
  const archive = await openArchive(bytes, fileName, limits);
  checkIsWorkbook(archive);
  const main = await findMainPart(archive);
  const relations = await readRelations(archive, main);
  const { sheets, date1904 } = await readSheetList(archive, main, relations);
  if (sheets.length === 0) throw new DomainError('spreadsheet-damaged', { fileName });
  let shared: { strings: readonly RichText[]; styles: readonly CellStyle[] } | null = null;
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    leftAlone: listLeftAlone(archive),
    date1904,
    async readSheet(index, visit) {
      shared ??= await readShared(archive, relations, limits);
      return readSheet(archive, { part: sheets[index]!.part, ...shared }, limits, visit);
    },
    close: () => archive.close(),
  };
}

/** Packages of other programs, and Excel's binary kind, are told by the parts they hold. */
function checkIsWorkbook({ names, fileName }: Archive): void {
  if (names.has('xl/workbook.bin')) throw new DomainError('spreadsheet-binary', { fileName });
  const found =
    (names.has('word/document.xml') && 'Word') ||
    (names.has('ppt/presentation.xml') && 'PowerPoint') ||
    (names.has('content.xml') && 'OpenDocument (.ods)') ||
    (names.has('Index/Document.iwa') && 'Numbers');
  if (found) throw new DomainError('spreadsheet-other-kind', { fileName, found });
}

async function findMainPart(archive: Archive): Promise<string> {
  if (!archive.names.has('_rels/.rels')) return 'xl/workbook.xml';
  const relations = await readRelations(archive, '');
  return relations.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
}

interface Relation {
  id: string;
  type: string;
  part: string;
}

/** The parts that a part points to inside the package; links that lead out of it are passed over. */
async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const source = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!archive.names.has(source)) return relations;
  await tokenise(archive, source, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || !id || !target || mode === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.push({ id, type: (type ?? '').split('/').at(-1)!, part: posix.normalize(path) });
    },
  });
  return relations;
}

async function readSheetList(archive: Archive, main: string, relations: readonly Relation[]) {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await tokenise(archive, main, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      const relation = relations.find((each) => each.id === id);
      if (relation && relation.type !== 'worksheet') return;
      if (!relation || !archive.names.has(relation.part)) {
        throw new DomainError('spreadsheet-damaged', { fileName: archive.fileName });
      }
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: (attributes.name ?? '').slice(0, 100), hidden, part: relation.part });
    },
  });
  return { sheets, date1904 };
}

async function readShared(archive: Archive, relations: readonly Relation[], limits: ReadLimits) {
  const partOf = (type: string): string | null => {
    const part = relations.find((relation) => relation.type === type)?.part;
    return part !== undefined && archive.names.has(part) ? part : null;
  };
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    strings: strings === null ? [] : await readSharedStrings(archive, strings, limits),
    styles: styles === null ? [] : await readStyles(archive, styles),
  };
}

function listLeftAlone({ names }: Archive): LeftAlone[] {
  const any = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  const found: LeftAlone[] = [];
  if (any(/vbaProject\.bin$|\/macrosheets\//i)) found.push('macros');
  if (any(/\/externalLinks\//i)) found.push('external-links');
  if (any(/\/(?:embeddings|activeX|ctrlProps)\//i)) found.push('embedded-objects');
  return found;
}
