import { DomainError } from '../../domain/errors';
import { checkTextSize } from './check-text-size';
import { isItemTableHeader } from './expand-tables';
import { cleanText } from './fold-text';
import type { SourceLine } from './source-line';

/** The parts of mammoth's document tree that are read; it is handed to `transformDocument`. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  styleName?: string | null;
  isAllCaps?: boolean;
  numbering?: { isOrdered: boolean; level: string } | null;
  verticalAlignment?: string;
  noteType?: string;
  noteId?: string;
  body?: Node[];
  colSpan?: number;
  rowSpan?: number;
  notes?: { resolve(reference: Node): Node | null };
}

/** Paragraphs, table rows and footnotes of a .docx, in reading order. Throws when it is unreadable, scanned or empty. */
export async function extractDocx(bytes: Uint8Array, fileName: string): Promise<SourceLine[]> {
  const root = await parseDocx(bytes, fileName);
  const reader = new DocxReader(root);
  reader.readBlocks(root.children ?? []);
  reader.readNotes();
  if (!reader.lines.some((line) => line.text.trim() !== '')) {
    throw new DomainError(reader.images > 0 ? 'plan-document-scanned' : 'plan-document-empty', { fileName });
  }
  checkTextSize(reader.lines.map((line) => line.text));
  return reader.lines;
}

async function parseDocx(bytes: Uint8Array, fileName: string): Promise<Node> {
  // Loaded at its first use, as few processes ever read a plan.
  const { default: mammoth } = await import('mammoth');
  let root: Node | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        externalFileAccess: false,
        // The HTML is not used: it has lost the notes' places and the automatic numbers.
        transformDocument: (document: Node): Node => {
          root = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    throw new DomainError('plan-document-unreadable', { fileName });
  }
  if (root === null) throw new DomainError('plan-document-unreadable', { fileName });
  return root;
}

class DocxReader {
  readonly lines: SourceLine[] = [];
  images = 0;
  private tables = 0;
  private readonly noteReferences: Node[] = [];

  constructor(private readonly root: Node) {}

  readBlocks(blocks: readonly Node[]): void {
    for (const block of blocks) {
      if (block.type === 'paragraph') this.readParagraph(block);
      else if (block.type === 'table') this.readTable(block);
      else if (block.children) this.readBlocks(block.children);
    }
  }

  readNotes(): void {
    this.noteReferences.forEach((reference, index) => {
      const body = this.root.notes?.resolve(reference)?.body ?? [];
      const text = body.map((block) => this.textOf(block)).join(' ');
      this.push({ text: `${superscript(index + 1)} ${text.trim()}`, footnote: true });
    });
  }

  private readParagraph(paragraph: Node): void {
    const { numbering } = paragraph;
    const hints = {
      ...(/^(heading|title)/i.test(paragraph.styleName ?? '') && { heading: true }),
      ...(numbering && (numbering.isOrdered ? { autoLevel: Number(numbering.level) || 0 } : { bullet: true })),
    };
    // A line break inside a paragraph is a line to the eye: signature blocks are often written that way.
    this.textOf(paragraph)
      .split('\n')
      .forEach((text, index) => this.push(index === 0 ? { text, ...hints } : { text }));
  }

  private readTable(table: Node): void {
    const rows = gridOf(table).map((row) => row.map((cell) => (cell ? this.cellText(cell) : '')));
    // Anything else is layout: the heading and signature blocks of official papers are tables without borders.
    if (!rows.slice(0, 3).some(isItemTableHeader)) {
      rows.flat().forEach((cell) => cell.split('\n').forEach((text) => this.push({ text })));
      return;
    }
    this.tables += 1;
    for (const cells of rows) {
      this.push({ text: cells.join(' | ').replace(/\n/g, ' '), cells, table: this.tables });
    }
  }

  private cellText(cell: Node): string {
    return (cell.children ?? []).map((block) => this.textOf(block)).join('\n');
  }

  private textOf(node: Node): string {
    switch (node.type) {
      case 'text':
        return node.value ?? '';
      case 'tab':
        return '\t';
      case 'break':
        return '\n';
      case 'image':
        this.images += 1;
        return '';
      case 'noteReference':
        this.noteReferences.push(node);
        return superscript(this.noteReferences.length);
      default: {
        const text = (node.children ?? []).map((child) => this.textOf(child)).join('');
        if (node.isAllCaps) return text.toLocaleUpperCase('vi');
        return node.verticalAlignment === 'superscript' && /^\d+$/.test(text) ? superscript(Number(text)) : text;
      }
    }
  }

  private push(line: Omit<SourceLine, 'number'>): void {
    // A tab parts columns of a heading or signature block: keep it as the wide gap it is on paper.
    const text = cleanText(line.text.replace(/\t/g, '    '));
    this.lines.push({ ...line, number: this.lines.length + 1, text });
  }
}

/** Rows with a place for every column: a merged cell stands at its first place, the others are empty. */
function gridOf(table: Node): (Node | null)[][] {
  const pending = new Map<number, number>();
  return (table.children ?? []).map((row) => {
    const cells: (Node | null)[] = [];
    const skipMerged = () => {
      while ((pending.get(cells.length) ?? 0) > 0) {
        pending.set(cells.length, (pending.get(cells.length) ?? 0) - 1);
        cells.push(null);
      }
    };
    for (const cell of row.children ?? []) {
      skipMerged();
      const span = Math.min(cell.colSpan ?? 1, 50);
      for (let column = 0; column < span; column += 1) {
        pending.set(cells.length, (cell.rowSpan ?? 1) - 1);
        cells.push(column === 0 ? cell : null);
      }
    }
    skipMerged();
    return cells;
  });
}

function superscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
