import { legacyFontOf, type LegacyFont } from '../text/legacy-font';
import { DomainError } from '../../domain/errors';
import { MAX_CELL_TEXT, type ReadLimits } from './read-limits';
import type { Archive } from './open-archive';
import { tokenise } from './tokenise';

/** A piece of a cell's text with its own font; `font` undefined: that of the cell. */
export interface TextRun {
  readonly text: string;
  readonly font: LegacyFont | null | undefined;
}

/** Most texts are plain; runs are kept only where a run names a font of its own. */
export type RichText = string | readonly TextRun[];

/** The table of texts, by index. Throws `spreadsheet-too-many-rows` beyond the limits, and as `tokenise`. */
export async function readSharedStrings(
  archive: Archive,
  part: string,
  limits: ReadLimits,
): Promise<readonly RichText[]> {
  const strings: RichText[] = [];
  const collector = new TextCollector();
  let runs = 0;
  await tokenise(archive, part, {
    open(name, attributes) {
      if (name === 'si') collector.start();
      else collector.open(name, attributes.val ?? attributes.name);
    },
    text: (text) => collector.add(text),
    close(name) {
      if (name !== 'si') return collector.close(name);
      const text = collector.end();
      if (typeof text !== 'string') runs += text.length;
      // The memory would refuse it too, but only after much time.
      if (strings.length >= limits.strings || runs > limits.runs) {
        throw new DomainError('spreadsheet-too-many-rows', { fileName: archive.fileName, max: limits.rows });
      }
      strings.push(text);
    },
  });
  return strings;
}

/** Gathers the text of an `<si>` or `<is>` element; reading aids (`rPh`) are left out. */
export class TextCollector {
  private plain = '';
  private runs: TextRun[] | null = null;
  private font: LegacyFont | null | undefined = undefined;
  private inText = false;
  private aside = 0;

  start(): void {
    this.plain = '';
    this.runs = null;
    this.font = undefined;
    this.inText = false;
    this.aside = 0;
  }

  open(name: string, value: string | undefined): void {
    if (name === 't') this.inText = this.aside === 0;
    else if (name === 'r') this.font = undefined;
    else if (name === 'rFont') this.font = legacyFontOf(value ?? '');
    else if (name === 'rPh') this.aside += 1;
  }

  add(text: string): void {
    // One unit beyond the limit is kept, so that the row can say that its text is too long.
    if (!this.inText || this.plain.length > MAX_CELL_TEXT) return;
    const piece = text.slice(0, MAX_CELL_TEXT + 1 - this.plain.length);
    if (this.font !== undefined || this.runs !== null) {
      this.runs ??= this.plain === '' ? [] : [{ text: this.plain, font: undefined }];
      this.runs.push({ text: piece, font: this.font });
    }
    this.plain += piece;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'r') this.font = undefined;
    else if (name === 'rPh') this.aside -= 1;
  }

  end(): RichText {
    return this.runs ?? this.plain;
  }
}
