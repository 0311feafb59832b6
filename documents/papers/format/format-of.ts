import type { DocumentSystem } from '../../../domain/document/document-type';
import type { PaperFormat } from './paper-format';
import { PARTY_FORMAT } from './party-format';
import { STATE_FORMAT } from './state-format';

const FORMATS: Readonly<Record<DocumentSystem, PaperFormat>> = { party: PARTY_FORMAT, state: STATE_FORMAT };

export function formatOf(system: DocumentSystem): PaperFormat {
  return FORMATS[system];
}
