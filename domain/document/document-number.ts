import type { DocumentSystem } from './document-type';

export interface NumberedDocument {
  readonly system: DocumentSystem;
  readonly number: number;
  /** "QĐ"; empty for a công văn of the State. */
  readonly typeSymbol: string;
  /** "TU", "UBND". */
  readonly organSymbol: string;
}

/** Số và ký hiệu, without the word "Số": "127-QĐ/TU", "15/QĐ-UBND", "08/UBND". Numbers below ten bear a nought (HD 36, NĐ 30). */
export function documentSymbol({ system, number, typeSymbol, organSymbol }: NumberedDocument): string {
  const digits = String(number).padStart(2, '0');
  if (system === 'party') return `${digits}-${typeSymbol}/${organSymbol}`;
  return typeSymbol === '' ? `${digits}/${organSymbol}` : `${digits}/${typeSymbol}-${organSymbol}`;
}

/** As it stands on the paper: "Số 127-QĐ/TU" of the Party has no colon, "Số: 15/QĐ-UBND" of the State has one. */
export function formatDocumentNumber(document: NumberedDocument): string {
  return `${document.system === 'party' ? 'Số' : 'Số:'} ${documentSymbol(document)}`;
}

/** Symbol of a type within its system: a công văn of the State bears the organ's symbol alone (NĐ 30, Phụ lục I). */
export function typeSymbolOf(system: DocumentSystem, type: string, symbol: string): string {
  return system === 'state' && type === 'official-letter' ? '' : symbol;
}
