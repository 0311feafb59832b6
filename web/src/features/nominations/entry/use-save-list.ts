import { useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/api/problem';
import { useCommand, type Deed } from '../../../lib/api/use-command';
import type { UnitList } from '../types';
import { bodyOf, type ListDraft } from './list-draft';

/** Saves the list as it was read at its revision; answers with its new one. Null: refused; the list is read again, so that what others did shows. */
export function useSaveList({ intake, unit, list }: UnitList) {
  const { run, isRunning, problem } = useCommand<{ revision: number }>();
  const queries = useQueryClient();
  const revisionAfter = async (deed: Deed) => (await run(deed)).revision;
  const save = async (draft: ListDraft): Promise<number | null> => {
    const fields = bodyOf(draft);
    try {
      if (list && draft.revision !== null)
        return await revisionAfter({
          method: 'PUT',
          path: `/nomination-lists/${list.id}`,
          body: { ...fields, revision: draft.revision },
        });
      return await revisionAfter({
        method: 'POST',
        path: `/intakes/${intake.id}/nomination-lists`,
        body: { ...fields, unitId: unit.unitId },
      });
    } catch (error) {
      if (isProblem(error, 'revision-conflict')) await queries.invalidateQueries();
      return null;
    }
  };
  return { save, isSaving: isRunning, problem: isProblem(problem, 'revision-conflict') ? null : problem };
}
