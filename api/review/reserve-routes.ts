import { deedResult, idParams } from '../../contracts/common/fields';
import { reasonBody } from '../../contracts/nomination/lists';
import { offerAnswerBody, offerBody, reserveAnswer } from '../../contracts/review/review';
import { dateOf, type PlainDate } from '../../domain/dates';
import { visibleUnits } from '../../domain/identity/actor';
import { abilitiesOf } from '../../domain/identity/permissions';
import type { LineState } from '../../domain/nomination/line-states';
import { freedPlaceRule, offerOrder } from '../../domain/review/freed-place';
import { wordsOf } from '../../i18n/translate';
import { listFreedPlaces, listOffers, listReserveQueue } from '../../prisma/stores/place-offer-store';
import { readPinnedProcedure } from '../../prisma/stores/procedure-store';
import { countFreePlaces } from '../../prisma/stores/quota-store';
import { actOnIntake } from '../engine';
import { defineRoute } from '../http/route';
import { findIntakeThing, findLineThing, requireEntrySource } from '../intake/find-thing';
import { nominationCommandRoute } from '../intake/intake-command-route';

const tag = 'review';

const show = defineRoute({
  method: 'get',
  path: '/intakes/:id/reserve',
  tag,
  summary: 'The reserve in its one order, the places that were freed and who is next for each, and every offer',
  action: 'nomination.read',
  params: idParams,
  response: reserveAnswer,
  handler: async ({ ctx, actor, authorize, params, now, language }) => {
    const thing = await findIntakeThing(ctx, actor, params.id);
    authorize(thing);
    const { database } = ctx;
    const rule = freedPlaceRule(await readPinnedProcedure(database, actor.committeeId, params.id));
    const queue = await listReserveQueue(database, actor.committeeId, params.id);
    const reserve = offerOrder(
      queue.filter(({ state }) => state === 'reserve'),
      null,
      rule,
    );
    const today = dateOf(now);
    const offers = (await listOffers(database, actor.committeeId, params.id)).map((row) => presentOffer(row, today));
    const seen = visibleUnits(actor);
    const isSeen = ({ unitId }: { unitId: string }) => seen === 'all' || seen.includes(unitId);
    const shown = queue.filter(isSeen);
    const words = wordsOf(language).nomination.lineStates;
    return {
      free: await countFreePlaces(database, params.id),
      freedPlaces: (await listFreedPlaces(database, params.id)).filter(isSeen).map((place) => ({
        ...place,
        stateText: words[place.state as LineState],
        freedAt: place.freedAt.toISOString(),
        next: offerOrder(reserve, place.unitId, rule)[0]?.id ?? null,
      })),
      queue: shown.map((line) => ({
        ...line,
        lineId: line.id,
        state: line.state as 'reserve' | 'offered',
        place: reserve.findIndex(({ id }) => id === line.id) + 1,
        offer: offers.find(({ lineId, state }) => lineId === line.id && state === 'offered') ?? null,
        abilities: abilitiesOf(
          actor,
          { ...thing, unitId: line.unitId },
          line.state === 'reserve'
            ? ['intake.offer-place', 'intake.promote-reserve']
            : ['intake.answer-offer', 'intake.withdraw-offer'],
        ),
      })),
      offers: offers.filter(({ lineId }) => seen === 'all' || shown.some(({ id }) => id === lineId)),
    };
  },
});

const offer = nominationCommandRoute('line', {
  path: '/nominee-lines/:id/offers',
  tag,
  summary: 'Offers a free place to this person in reserve, to be confirmed by a day',
  name: 'offer-place',
  body: offerBody,
  data: (lineId, body) => ({ lineId, ...body }),
});

const answer = defineRoute({
  method: 'post',
  path: '/nominee-lines/:id/offer-answers',
  tag,
  summary: 'The unit, or somebody for it, says whether the person in reserve comes',
  status: 201,
  action: 'intake.answer-offer',
  params: idParams,
  body: offerAnswerBody,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, body, key }) => {
    const thing = await findLineThing(ctx, actor, params.id);
    authorize(thing);
    requireEntrySource(actor, thing.unitId, body.onBehalf);
    return actOnIntake(ctx, actor, thing.intakeId, 'answer-offer', { lineId: params.id, ...body }, key);
  },
});

const withdraw = nominationCommandRoute('line', {
  path: '/nominee-lines/:id/offer-withdrawals',
  tag,
  summary: 'Takes an offer back, also one whose day has passed; the person keeps their rank',
  name: 'withdraw-offer',
  body: reasonBody,
  data: (lineId, body) => ({ lineId, ...body }),
});

export const reserveRoutes = [show, offer, answer, withdraw];

function presentOffer(row: Awaited<ReturnType<typeof listOffers>>[number], today: PlainDate) {
  return {
    ...row,
    state: row.state as 'offered' | 'confirmed' | 'declined' | 'withdrawn',
    isLate: row.state === 'offered' && row.deadlineOn < today,
    offeredAt: row.offeredAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}
