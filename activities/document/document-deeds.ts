import type { IntakeDeeds } from '../intake/intake-work';
import { issueDocument } from './issue-document';
import { recordHigherAnswer } from './record-higher-answer';

export const documentDeeds = { 'issue-document': issueDocument } satisfies Partial<IntakeDeeds>;

export const higherDeeds = { 'record-higher-answer': recordHigherAnswer } satisfies Partial<IntakeDeeds>;
