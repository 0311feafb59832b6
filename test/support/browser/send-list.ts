import type { DeedsOf } from './deeds-of';

/** A list the reviewer enters for the unit, and sends; answers with its lines in order. */
export async function sendList(
  reviewer: DeedsOf,
  intakeId: string,
  unitId: string,
  names: readonly string[],
): Promise<string[]> {
  const lines = names.map((fullName) => ({ fullName, birth: '1985' }));
  const entry = { unitId, lines, onBehalf: { source: 'telephone' } };
  const { listId } = await reviewer.send<{ listId: string }>('POST', `/intakes/${intakeId}/nomination-lists`, entry);
  const { revision } = await reviewer.read<{ revision: number }>(`/nomination-lists/${listId}`);
  const late = { revision, lateReason: 'Nhận qua điện thoại' };
  await reviewer.send<object>('POST', `/nomination-lists/${listId}/submissions`, late);
  const { items } = await reviewer.read<{ items: { id: string; fullName: string }[] }>(
    `/intakes/${intakeId}/nominee-lines`,
  );
  return names.map((name) => items.find(({ fullName }) => fullName === name)!.id);
}
