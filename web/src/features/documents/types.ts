import type { z } from 'zod';
import type { documentDetail, documentSummary } from '../../../../contracts/document/document';
import type { paperProposal, scanList, templateList, versionList } from '../../../../contracts/document/paper-drafting';
import type { Tone } from '../../components/state-tag';

export type DocumentRow = z.output<typeof documentSummary>;
export type DocumentDetail = z.output<typeof documentDetail>;
export type Proposal = z.output<typeof paperProposal>;
export type Scans = z.output<typeof scanList>;
export type Versions = z.output<typeof versionList>;
export type Templates = z.output<typeof templateList>;

export const DOCUMENT_TONES: Readonly<Record<DocumentRow['state'], Tone>> = {
  drafted: 'neutral',
  signed: 'waiting',
  issued: 'good',
  discarded: 'neutral',
};
