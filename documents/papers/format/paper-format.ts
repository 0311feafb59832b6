import type { DocumentSystem, SigningCapacity } from '../../../domain/document/document-type';

/** Thành phần thể thức: what a paper is made of. `cell…` belong to the tables of a list. */
export const PAPER_PARTS = [
  'title',
  'motto',
  'parentOrgan',
  'organ',
  'star',
  'number',
  'placeDate',
  'typeName',
  'abstract',
  'letterAbstract',
  'attached',
  'addressee',
  'basis',
  'enacting',
  'heading',
  'body',
  'authority',
  'post',
  'signHint',
  'signer',
  'recipientsTitle',
  'recipient',
  'cellTitle',
  'cell',
  'pageNumber',
] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

/** `read`: in the source named. `unverified`: office usage only; a person should hold it against the signed original. */
type Certainty = 'read' | 'unverified';

/** How one part looks. Sizes are points; a range is inclusive. */
export interface PartMeasure {
  readonly sizes: readonly [number, number];
  /** The size our own templates take. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline?: boolean;
  /** Chữ in hoa. */
  readonly upper?: boolean;
  readonly align: 'center' | 'both' | 'left';
  readonly source: string;
  readonly certainty: Certainty;
}

/** Millimetres. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Everything a system of papers asks of the look of one; each figure stands here and nowhere else. */
export interface PaperFormat {
  readonly system: DocumentSystem;
  readonly source: string;
  readonly font: string;
  /** A4, millimetres, upright; a list may lie across. */
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: Margins;
  /** What each margin may be, millimetres. A template may bring margins of its own instead (older guides are still in use). */
  readonly marginRanges: Readonly<Record<keyof Margins, readonly [number, number]>>;
  /** Width of the left column of the head, millimetres. */
  readonly headLeft: number;
  /** Width of the left column at the end (Nơi nhận), millimetres. */
  readonly endLeft: number;
  readonly title: string;
  readonly motto: string | null;
  /** Length of a rule as shares of the line above it. */
  readonly rules: {
    readonly title: readonly [number, number];
    readonly organ: readonly [number, number] | null;
    readonly abstract: readonly [number, number];
  };
  readonly parts: Readonly<Record<PaperPart, PartMeasure>>;
  readonly body: {
    /** Thụt đầu dòng, millimetres: any of these. */
    readonly firstLine: readonly number[];
    /** Points between paragraphs, at least. */
    readonly spaceBetween: number;
    /** Multiples of a single line. */
    readonly line: readonly [number, number];
  };
  /** Full form of the number line; group `number` may be blank on a draft. */
  readonly numberForm: RegExp;
  readonly numberExample: string;
  readonly recipients: { readonly separator: ',' | ';'; readonly end: '.' };
  readonly capacities: Readonly<Record<SigningCapacity, string>>;
  /** Khoảng cách từ mép trên đến số trang, millimetres. */
  readonly pageNumberFromTop: number;
}
