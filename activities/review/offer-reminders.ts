import type { PlainDate } from '../../domain/dates';
import { replanReminders } from '../../domain/notification/reminder-ladder';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { listOpenOffers } from '../../prisma/stores/place-offer-store';
import { addReminders, OFFER_STAGE, readRecordedReminders } from '../../prisma/stores/reminder-store';
import type { IntakeWork } from '../intake/intake-work';

interface Offer {
  readonly id: string;
  readonly unitId: string;
  readonly deadlineOn: PlainDate;
}

/** The ladder of one offer: its unit is reminded, then its head told, then it is called. Time alone never takes the offer back. */
export async function remindOfOffer(work: IntakeWork, { id, unitId, deadlineOn }: Offer): Promise<void> {
  const { deed, intake } = work;
  const steps = replanReminders({
    deadlineOn,
    recipients: 'unit',
    from: deed.at,
    calendar: work.calendar,
    spreadKey: `${unitId}/${id}`,
    ladder: work.procedure.ladder,
    recorded: await readRecordedReminders(deed.tx, { intakeId: intake.id }, { offerId: id }),
  });
  addReminders(
    deed.tx,
    intake.committeeId,
    { intakeId: intake.id },
    steps.map((step) => ({
      ...step,
      recipientKind: 'unit' as const,
      unitId,
      offerId: id,
      stage: OFFER_STAGE,
      deadlineOn,
    })),
  );
}

/** An offer that is answered, or taken back, is called about no more, once none of the unit waits. */
export async function endOfferCalls({ deed, intake }: IntakeWork, unitId: string): Promise<void> {
  const waits = (await listOpenOffers(deed.tx, intake.id)).some((offer) => offer.unitId === unitId);
  if (!waits && intake.stage !== 'nomination')
    closeCallTasks(deed.tx, { intakeId: intake.id, unitId }, deed.at, 'answered');
}

/** After everything that reminded of the intake was stopped: offers that still wait get their ladder again. */
export async function remindOfOffersAgain(work: IntakeWork): Promise<void> {
  for (const offer of await listOpenOffers(work.deed.tx, work.intake.id)) await remindOfOffer(work, offer);
}
