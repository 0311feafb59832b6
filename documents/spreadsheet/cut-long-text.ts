/** Excel holds 32,767 characters in a cell; each written as a character reference, they are some ten times as long. */
const MAX_BETWEEN_TAGS = 524_288;
/** How a piece begins when the one before it ended within a character reference. */
const END_OF_REFERENCE = /^#?\w{0,12};/;

/**
 * The parser gathers what stands between two tags, however long, before it hands it over. This passes the pieces of a part on
 * their way to it: of a text longer than any spreadsheet program writes it drops the rest, so that its row is refused and the
 * others are read; in a tag, a comment or CDATA of that length it throws.
 */
export class LongTextCutter {
  private last = '';
  /** Characters since the last tag, and whether they are text. */
  private length = 0;
  private inText = false;
  private sawTag = false;

  /** The parser has met a tag in the piece it was given last. */
  passTag(): void {
    this.sawTag = true;
  }

  /** The part of the piece that the parser is to see. */
  cut(piece: string): string {
    this.takeStock();
    this.last = this.length > MAX_BETWEEN_TAGS ? this.restOf(piece) : piece;
    return this.last;
  }

  private takeStock(): void {
    const opened = this.last.lastIndexOf('<');
    if (this.sawTag || (this.inText && opened >= 0)) {
      this.length = this.last.length - Math.max(opened, 0);
      this.inText = opened < 0 || /^<[^!?>][^>]*>/.test(this.last.slice(opened));
    } else this.length += this.last.length;
    this.sawTag = false;
  }

  private restOf(piece: string): string {
    if (!this.inText) throw new Error('no end of a tag');
    const next = piece.indexOf('<');
    return (END_OF_REFERENCE.exec(piece)?.[0] ?? '') + (next < 0 ? '' : piece.slice(next));
  }
}
