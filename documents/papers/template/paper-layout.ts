import type { PaperField, PaperKind } from '../../../contracts/document/paper-template';
import type { DocumentSystem, DocumentType } from '../../../domain/document/document-type';
import type { PaperPart } from '../format/paper-format';

interface Shared {
  /** Stands in papers of this system only. */
  readonly only?: DocumentSystem;
  /** Stands only when this field was given. */
  readonly when?: string;
}

/**
 * A paragraph. `**x**` is bold, `*x*` italic, `{x}` a tag. With `each` it is repeated for every item of that field, whose tags it may use;
 * items of `paragraphs` have one tag, `{text}`.
 */
export interface TextBlock extends Shared {
  readonly kind: 'text';
  readonly part: PaperPart;
  readonly text: string;
  readonly each?: string;
  readonly centred?: boolean;
  /** Stays on the page of what follows it. */
  readonly keep?: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** Millimetres. */
  readonly width: number;
  readonly text: string;
  readonly centred?: boolean;
}

/** A table with one row for each item of a list; its head is repeated on every page. */
export interface TableBlock extends Shared {
  readonly kind: 'table';
  readonly each: string;
  readonly columns: readonly TableColumn[];
  /** Least height of a row, millimetres: room for a signature. */
  readonly rowHeight?: number;
}

/** Kính gửi: on one line for one addressee, below each other for several. */
export interface AddresseesBlock extends Shared {
  readonly kind: 'addressees';
}

/** Dotted lines to write on by hand. */
export interface DottedBlock extends Shared {
  readonly kind: 'dotted';
  readonly lines: number;
}

export type Block = TextBlock | TableBlock | AddresseesBlock | DottedBlock;

/** One of several who sign beside each other. */
export interface Signer {
  readonly post: string;
  readonly hint?: string;
  readonly name?: string;
}

/** A template before it is a .docx: what it says, never how it looks. Texts are official Vietnamese, stored to the letter. */
export interface PaperLayout {
  readonly code: string;
  readonly name: string;
  readonly kind: PaperKind;
  readonly documentType: DocumentType | null;
  /** Tên loại; null for a công văn. */
  readonly typeName: string | null;
  /** The page lies across. */
  readonly across?: boolean;
  readonly fields: readonly PaperField[];
  readonly blocks: readonly Block[];
  /** Who sign beside each other; without it the signatory of the organ signs, beside the recipients. */
  readonly signers?: readonly Signer[];
}
