import type { TextRun } from '../spreadsheet/read-shared-strings';
import type { SheetCell } from '../spreadsheet/sheet';
import { decodeLegacyText } from '../text/decode-legacy-text';
import type { LegacyCharset, LegacyFont } from '../text/legacy-font';
import { tidyText } from '../plan/fold-text';

export interface CellText {
  /** Unicode (NFC), without invisible characters, spaces joined. */
  readonly text: string;
  /** The legacy set the cell was typed in; null for Unicode. */
  readonly charset: LegacyCharset | null;
}

/** Reads texts of cells; what stands in many of them ("Kinh", a unit, a post) is worked on once. */
export class CellTextReader {
  private readonly known = new Map<string, CellText>();

  /** The text of a cell as its reader sees it in Excel, each piece decoded by its own font. */
  read({ content, style, kind }: SheetCell): CellText {
    if (typeof content !== 'string') return readRuns(content, style.font);
    if (kind !== 'text' || isTidyAscii(content)) {
      if (!style.font?.capitals || kind !== 'text') return { text: content, charset: null };
    }
    if (style.font !== null || content.length > MAX_KNOWN_LENGTH) return readText(content, style.font);
    const known = this.known.get(content);
    if (known !== undefined) return known;
    const read = readText(content, null);
    if (this.known.size < MAX_KNOWN) this.known.set(content, read);
    return read;
  }
}

const MAX_KNOWN = 5_000;
const MAX_KNOWN_LENGTH = 60;

function readText(content: string, font: LegacyFont | null): CellText {
  const { text, charset } = decodeLegacyText(content, font);
  return { text: withoutGuard(tidyText(text)), charset };
}

function readRuns(runs: readonly TextRun[], font: LegacyFont | null): CellText {
  let charset: LegacyCharset | null = null;
  let text = '';
  for (const run of runs) {
    const decoded = decodeLegacyText(run.text, run.font === undefined ? font : run.font);
    charset ??= decoded.charset;
    text += decoded.text;
  }
  return { text: withoutGuard(tidyText(text)), charset };
}

/** Letters, digits and signs of ASCII with single spaces between: there is nothing to decode, compose or trim. */
function isTidyAscii(text: string): boolean {
  let before = 32;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32 && text.charCodeAt(0) !== 39;
}

/** The apostrophe that `guardText` sets before a would-be formula is no part of the text. */
function withoutGuard(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
