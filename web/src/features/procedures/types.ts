import type { z } from 'zod';
import type { procedureSummary } from '../../../../contracts/procedure/procedures';
import type { Procedure } from '../../../../domain/intake/procedure';

export type ProcedureVersion = Omit<z.output<typeof procedureSummary>, 'definition'> & { definition: Procedure };
