import { Button, Space } from 'antd';
import type { Act } from '../../components/act-dialog';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatDay } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Reserve, Waiting } from './types';
import { useOfferActs } from './use-offer-acts';

interface ReservePartProps {
  intakeId: string;
  onAct(act: Act): void;
}

/** Danh sách dự phòng in its one order: places that were freed, who is next for each, who has been asked until when. */
export function ReservePart({ intakeId, onAct }: ReservePartProps) {
  const { t } = useWords();
  const reserve = useRead<Reserve>(`/intakes/${intakeId}/reserve`, { nouns: ['nomination', 'review', 'intake'] });
  return (
    <>
      <h2>{t('web.places.reserve')}</h2>
      <Reading of={reserve}>
        {(found) => (
          <>
            <p>
              {found.free === null ? t('web.places.onlyEstimate') : t('web.places.placesLeft', { count: found.free })}
            </p>
            <FreedPlaces reserve={found} />
            {found.queue.length === 0 ? (
              <Nothing text={t('web.places.noReserve')} />
            ) : (
              <Queue reserve={found} onAct={onAct} />
            )}
            <PastOffers reserve={found} />
          </>
        )}
      </Reading>
    </>
  );
}

function FreedPlaces({ reserve: { freedPlaces, queue } }: { reserve: Reserve }) {
  const { t } = useWords();
  if (freedPlaces.length === 0) return null;
  return (
    <section>
      <h3>{t('web.places.freed')}</h3>
      <ul className="break-words">
        {freedPlaces.map((place) => {
          const next = queue.find(({ lineId }) => lineId === place.next);
          return (
            <li key={place.lineId}>
              <strong>{place.fullName}</strong>, {place.unitName}: {place.stateText} ({formatDay(place.freedAt)}).{' '}
              {next ? t('web.places.nextIs', { name: next.fullName, unit: next.unitName }) : t('web.places.nobodyNext')}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Queue({ reserve, onAct }: { reserve: Reserve; onAct(act: Act): void }) {
  const { t } = useWords();
  const acts = useOfferActs(reserve);
  const columns: RecordColumn<Waiting>[] = [
    {
      title: t('web.places.columns.place'),
      key: 'place',
      render: (_, { place }) => <span className="numbers">{place > 0 ? place : '–'}</span>,
    },
    {
      title: t('web.places.columns.person'),
      key: 'person',
      render: (_, line) => (
        <div className="break-words">
          <strong>{line.fullName}</strong>
          <div className="soft">{[line.position, line.unitName].filter(Boolean).join(' · ')}</div>
        </div>
      ),
    },
    {
      title: t('web.places.columns.state'),
      key: 'state',
      render: (_, { state, offer }) => (
        <>
          <StateTag tone={state === 'offered' ? 'waiting' : 'aside'}>{t(`nomination.lineStates.${state}`)}</StateTag>
          {offer && (
            <div className="numbers">
              {t(offer.isLate ? 'web.places.answerWasDue' : 'web.places.answerBy', {
                date: formatDate(offer.deadlineOn),
              })}
            </div>
          )}
          {offer && !offer.inOrder && (
            <div className="soft">{t('web.places.outOfOrder', { reason: offer.reason ?? '' })}</div>
          )}
        </>
      ),
    },
    {
      title: t('web.places.columns.acts'),
      key: 'acts',
      render: (_, line) => (
        <Space wrap>
          {acts.of(line).map((act) => (
            <Button key={act.title} size="small" danger={act.danger ?? false} onClick={() => onAct(act)}>
              {act.actText}
            </Button>
          ))}
        </Space>
      ),
    },
  ];
  return <RecordTable label={t('web.places.reserve')} rowKey="lineId" columns={columns} dataSource={reserve.queue} />;
}

function PastOffers({ reserve: { offers, queue, freedPlaces } }: { reserve: Reserve }) {
  const { t, say } = useWords();
  const past = offers.filter(({ state }) => state !== 'offered');
  if (past.length === 0) return null;
  const nameOf = (id: string) =>
    [...queue, ...freedPlaces].find(({ lineId }) => lineId === id)?.fullName ?? t('web.places.somebody');
  return (
    <section>
      <h3>{t('web.places.past')}</h3>
      <ul className="break-words">
        {past.map((offer) => (
          <li key={offer.id}>
            <strong>{nameOf(offer.lineId)}</strong>: {say(`web.places.offerStates.${offer.state}`)}{' '}
            <span className="numbers">{formatDay(offer.settledAt)}</span>
            {offer.answerReason && `. ${t('web.places.because', { basis: offer.answerReason })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
