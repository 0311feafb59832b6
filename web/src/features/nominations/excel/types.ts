import type { z } from 'zod';
import type { importRow, importSummary } from '../../../../../contracts/person/imports';

export type ImportSummary = z.output<typeof importSummary>;
export type ImportRow = z.output<typeof importRow>;
/** take, skip, as-new, or the id of a person of the register. */
export type RowChoice = string;
