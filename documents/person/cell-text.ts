import type { SheetCell } from '../spreadsheet/sheet';
import { decodeLegacyText } from '../text/decode-legacy-text';
import type { LegacyCharset } from '../text/legacy-font';
import { tidyText } from '../plan/fold-text';

export interface CellText {
  /** Unicode (NFC), without invisible characters, spaces joined. */
  readonly text: string;
  /** The legacy set the cell was typed in; null for Unicode. */
  readonly charset: LegacyCharset | null;
}

/** The text of a cell as its reader sees it in Excel, each piece decoded by its own font. */
export function cellText({ content, style, kind }: SheetCell): CellText {
  if (kind !== 'text') return { text: String(content), charset: null };
  if (typeof content === 'string') {
    const decoded = decodeLegacyText(content, style.font);
    return { text: withoutGuard(tidyText(decoded.text)), charset: decoded.charset };
  }
  let charset: LegacyCharset | null = null;
  let text = '';
  for (const run of content) {
    const decoded = decodeLegacyText(run.text, run.font === undefined ? style.font : run.font);
    charset ??= decoded.charset;
    text += decoded.text;
  }
  return { text: withoutGuard(tidyText(text)), charset };
}

/** The apostrophe that `guardText` sets before a would-be formula is no part of the text. */
function withoutGuard(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
