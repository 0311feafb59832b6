import { useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/api/problem';
import { useCommand } from '../../../lib/api/use-command';
import type { UnitList } from '../types';
import { bodyOf, type ListDraft } from './list-draft';

/** Saves the list as it was read at its revision. False: refused; the list is read again, so that what others did shows. */
export function useSaveList({ intake, unit, list }: UnitList) {
  const { run, isRunning, problem } = useCommand();
  const queries = useQueryClient();
  const save = async (draft: ListDraft): Promise<boolean> => {
    const fields = bodyOf(draft);
    try {
      if (list && draft.revision !== null)
        await run({
          method: 'PUT',
          path: `/nomination-lists/${list.id}`,
          body: { ...fields, revision: draft.revision },
        });
      else
        await run({
          method: 'POST',
          path: `/intakes/${intake.id}/nomination-lists`,
          body: { ...fields, unitId: unit.unitId },
        });
      return true;
    } catch (error) {
      if (isProblem(error, 'revision-conflict')) await queries.invalidateQueries();
      return false;
    }
  };
  return { save, isSaving: isRunning, problem: isProblem(problem, 'revision-conflict') ? null : problem };
}
