import { DomainError } from '../../domain/errors';
import { columnOfReference, parseRange, type CellRange } from './cell-reference';
import type { Archive } from './open-archive';
import type { ReadLimits } from './read-limits';
import { TextCollector, type RichText } from './read-shared-strings';
import { PLAIN_STYLE, type CellStyle } from './read-styles';
import type { SheetCell, SheetTail, VisitRow } from './sheet';
import { EnoughRead, tokenise, type Attributes } from './tokenise';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MAX_VALUE = 33_000;

export interface SheetSource {
  readonly part: string;
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
}

/**
 * Hands over the rows that hold something, one by one; none is kept, so a long list costs no more memory than a short one.
 * Throws `spreadsheet-too-many-rows`, `-too-large`, and as `tokenise`.
 */
export async function readSheet(
  archive: Archive,
  source: SheetSource,
  limits: ReadLimits,
  visit: VisitRow,
): Promise<SheetTail> {
  const reader = new SheetReader(archive.fileName, source, limits, visit);
  await tokenise(archive, source.part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  const { merges, widthCut } = reader;
  return { merges, widthCut };
}

class SheetReader {
  readonly merges: CellRange[] = [];
  widthCut = false;
  private rowCount = 0;
  private rowNumber = 0;
  private rowHidden = false;
  private cells: SheetCell[] = [];
  private cellCount = 0;
  private column = 0;
  private type = 'n';
  private style = PLAIN_STYLE;
  private value = '';
  private formula = false;
  private inCell = false;
  private inValue = false;
  private readonly inline = new TextCollector();

  constructor(
    private readonly fileName: string,
    private readonly source: SheetSource,
    private readonly limits: ReadLimits,
    private readonly visit: VisitRow,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = this.inCell;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.formula = this.inCell;
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '');
    else if (this.inCell) {
      if (name === 'is') this.inline.start();
      else this.inline.open(name, attributes.val);
    }
  }

  text(text: string): void {
    if (this.inValue) {
      if (this.value.length <= MAX_VALUE) this.value += text;
    } else if (this.inCell && this.type === 'inlineStr') this.inline.add(text);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (this.inCell) this.inline.close(name);
  }

  private openRow(attributes: Attributes): void {
    const number = attributes.r === undefined ? this.rowNumber + 1 : Number(attributes.r);
    // Rows and cells stand in order, or different programs see different tables.
    if (!Number.isInteger(number) || number <= this.rowNumber || number > LAST_ROW) this.fail();
    this.rowNumber = number;
    this.rowHidden = attributes.hidden === '1' || attributes.hidden === 'true';
    this.column = 0;
    this.cells = [];
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.rowCount += 1;
    if (this.rowCount > this.limits.rows) {
      throw new DomainError('spreadsheet-too-many-rows', { fileName: this.fileName, max: this.limits.rows });
    }
    const goesOn = this.visit({ number: this.rowNumber, hidden: this.rowHidden, cells: this.cells });
    if (!goesOn) throw new EnoughRead();
  }

  private openCell(attributes: Attributes): void {
    const column = attributes.r === undefined ? this.column + 1 : columnOfReference(attributes.r);
    if (column <= this.column || column > LAST_COLUMN || this.rowNumber === 0) this.fail();
    this.column = column;
    this.type = attributes.t ?? 'n';
    this.style = this.source.styles[Number(attributes.s ?? 0)] ?? PLAIN_STYLE;
    this.value = '';
    this.formula = false;
    this.inCell = true;
    this.inline.start();
  }

  private closeCell(): void {
    this.inCell = false;
    this.inValue = false;
    const cell = this.makeCell();
    if (cell === null) return;
    if (this.column > this.limits.columns) {
      this.widthCut = true;
      return;
    }
    this.cellCount += 1;
    if (this.cellCount > this.limits.cells) {
      throw new DomainError('spreadsheet-too-many-rows', { fileName: this.fileName, max: this.limits.rows });
    }
    this.cells.push(cell);
  }

  private makeCell(): SheetCell | null {
    switch (this.type) {
      case 's':
        return this.textCell(this.sharedText());
      case 'inlineStr':
        return this.textCell(this.inline.end());
      case 'str':
      case 'd':
        return this.textCell(this.value);
      case 'b':
        return this.cell('boolean', this.value.trim(), null);
      case 'e':
        return this.cell('error', this.value.trim(), null);
      case 'n':
        return this.numberCell(this.value.trim());
      default:
        return this.fail();
    }
  }

  /** A formula without a result is kept: a person has to be told. */
  private textCell(content: RichText): SheetCell | null {
    return isBlank(content) && !this.formula ? null : this.cell('text', content, null);
  }

  private numberCell(digits: string): SheetCell | null {
    if (digits === '') return this.formula ? this.cell('text', '', null) : null;
    const number = Number(digits);
    if (!Number.isFinite(number)) return this.fail();
    const { zeros } = this.style;
    return this.cell('number', zeros > 0 ? String(number).padStart(zeros, '0') : String(number), number);
  }

  private sharedText(): RichText {
    if (this.value === '') return '';
    return this.source.strings[Number(this.value)] ?? this.fail();
  }

  private cell(kind: SheetCell['kind'], content: RichText, number: number | null): SheetCell {
    return { column: this.column, content, number, kind, style: this.style, formula: this.formula };
  }

  private addMerge(reference: string): void {
    const range = parseRange(reference);
    if (range !== null && this.merges.length < this.limits.merges) this.merges.push(range);
  }

  private fail(): never {
    throw new DomainError('spreadsheet-damaged', { fileName: this.fileName });
  }
}

function isBlank(content: RichText): boolean {
  if (typeof content !== 'string') return content.every((run) => isBlank(run.text));
  return content.length === 0 || (content.charCodeAt(0) <= 32 && content.trim() === '');
}
