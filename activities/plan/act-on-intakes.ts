import { allowsIntakeCommand, type IntakeCommandName, type IntakeCommands } from '../../domain/intake/intake-commands';
import { readItemIntakes } from '../../prisma/stores/item-store';
import type { Follow } from '../../workflows/record-messages';
import { advanceIntake } from '../intake/advance-intake';
import { INTAKE_DEEDS } from '../intake/intake-deeds';
import { beginIntakeWork, type IntakeDeed, type IntakeWork } from '../intake/intake-work';
import type { ItemWork } from './item-work';

/**
 * Does the same act to each live intake of the item that accepts it, in the order of their ids, so that two deeds cannot wait for
 * each other; the intakes' own workflows are told. Answers with the ids it was done to.
 */
export async function actOnIntakes<Name extends IntakeCommandName>(
  work: ItemWork,
  name: Name,
  data: (intake: IntakeWork['intake']) => IntakeCommands[Name] | null,
): Promise<string[]> {
  const acted: string[] = [];
  for (const { id } of await readItemIntakes(work.deed.tx, work.item.id, ['scheduled', 'open', 'suspended'])) {
    const intakeWork = await beginIntakeOf(work, id);
    const { status, stage } = intakeWork.intake;
    const command = data(intakeWork.intake);
    if (command === null || !allowsIntakeCommand(name, { status, stage })) continue;
    const perform: IntakeDeed<Name> = INTAKE_DEEDS[name];
    await perform(intakeWork, command);
    await advanceIntake(intakeWork);
    takeOver(work, intakeWork.follow);
    work.follow.tellIntakes.push(id);
    acted.push(id);
  }
  return acted;
}

/** A deed on an intake of the item, in the item's own transaction. */
export function beginIntakeOf(work: ItemWork, intakeId: string): Promise<IntakeWork> {
  return beginIntakeWork(work.deed, work.references, work.linkSecret, intakeId);
}

/** What follows from the deed on the intake follows from the item's; the item itself need not be told of it. */
export function takeOver(work: ItemWork, follow: Required<Follow>): void {
  work.follow.startIntakes.push(...follow.startIntakes);
  work.follow.startRounds.push(...follow.startRounds);
  work.follow.tellIntakes.push(...follow.tellIntakes);
  work.follow.tellRounds.push(...follow.tellRounds);
  work.follow.tellItems.push(...follow.tellItems.filter((id) => id !== work.item.id));
}
