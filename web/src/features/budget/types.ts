import type { z } from 'zod';
import type { budgetLine, budgetList } from '../../../../contracts/budget/budget';

export type BudgetLine = z.output<typeof budgetLine>;
export type BudgetList = z.output<typeof budgetList>;
