import {
  budgetEntryBody,
  budgetLineBody,
  budgetList,
  editBudgetLineBody,
  entryList,
  recordedEntry,
  savedLine,
} from '../../contracts/budget/budget';
import { idParams } from '../../contracts/common/fields';
import { remainingOf } from '../../domain/budget/budget-rules';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { listBudgetEntries, listBudgetLines } from '../../prisma/stores/budget-store';
import { findPlan } from '../../prisma/stores/plan-store-views';
import { defineRoute } from '../http/route';
import { addLine, editLine, recordEntry } from './save-budget';

const tag = 'budget';

const list = defineRoute({
  method: 'get',
  path: '/plans/:id/budget-lines',
  tag,
  summary: 'Planned, allotted, committed, spent, remaining; whole đồng',
  action: 'budget.read',
  params: idParams,
  response: budgetList,
  handler: async ({ ctx, actor, params }) => {
    const plan = await findPlan(ctx.database, actor.committeeId, params.id);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    const lines = await listBudgetLines(ctx.database, actor.committeeId, params.id);
    const items = lines.map((line) => ({
      ...line,
      planned: Number(line.planned),
      amended: line.amended === null ? null : Number(line.amended),
      allotted: line.allotted === null ? null : Number(line.allotted),
      committed: Number(line.committed),
      spent: Number(line.spent),
      remaining: Number(remainingOf(line)),
    }));
    const sum = (key: 'planned' | 'allotted' | 'committed' | 'spent' | 'remaining') =>
      items.reduce((total, item) => total + (item[key] ?? 0), 0);
    return {
      items,
      totals: {
        planned: sum('planned'),
        allotted: sum('allotted'),
        committed: sum('committed'),
        spent: sum('spent'),
        remaining: sum('remaining'),
      },
      plannedByPlan: plan.plannedBudget,
      abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['budget.save', 'budget.record']),
    };
  },
});

const add = defineRoute({
  method: 'post',
  path: '/plans/:id/budget-lines',
  tag,
  summary: 'Adds a line of spending',
  status: 201,
  action: 'budget.save',
  params: idParams,
  body: budgetLineBody,
  response: savedLine,
  handler: ({ ctx, params, body, deed }) => addLine(ctx.database, deed('add-budget-line', params.id), params.id, body),
});

const edit = defineRoute({
  method: 'patch',
  path: '/budget-lines/:id',
  tag,
  summary: 'Edits a line; an allotment needs its basis',
  action: 'budget.save',
  params: idParams,
  body: editBudgetLineBody,
  response: savedLine,
  handler: ({ ctx, params, body, deed }) =>
    editLine(ctx.database, deed('edit-budget-line', params.id), params.id, body),
});

const entries = defineRoute({
  method: 'get',
  path: '/budget-lines/:id/entries',
  tag,
  summary: 'Every entry of a line',
  action: 'budget.read',
  params: idParams,
  response: entryList,
  handler: async ({ ctx, actor, params }) => ({
    items: await listBudgetEntries(ctx.database, actor.committeeId, params.id),
  }),
});

const record = defineRoute({
  method: 'post',
  path: '/budget-lines/:id/entries',
  tag,
  summary: 'Commits, spends, settles or releases money; only an allotted budget binds',
  status: 201,
  action: 'budget.record',
  params: idParams,
  body: budgetEntryBody,
  response: recordedEntry,
  handler: ({ ctx, params, body, deed }) =>
    recordEntry(ctx.database, deed('record-budget-entry', params.id), params.id, body),
});

export const budgetRoutes = [list, add, edit, entries, record];
