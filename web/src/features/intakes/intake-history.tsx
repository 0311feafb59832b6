import { LoadMore, Nothing, Reading } from '../../components/reading';
import { useReadList } from '../../lib/api/use-read';
import { formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { IntakeEvent } from './types';

/** Diễn biến: what happened, by whom, the newest first. */
export function IntakeHistory({ intakeId }: { intakeId: string }) {
  const { t } = useWords();
  const list = useReadList<IntakeEvent>(`/intakes/${intakeId}/events`, { limit: 50 });
  return (
    <Reading of={{ ...list, data: list.items }}>
      {(items) =>
        items.length === 0 ? (
          <Nothing text={t('web.intakes.nothingYet')} />
        ) : (
          <>
            <ol className="event-list">
              {items.map((event) => (
                <li key={event.id}>
                  <time className="soft numbers" dateTime={event.occurredAt}>
                    {formatMoment(event.occurredAt)}
                  </time>
                  <div className="break-words">
                    <strong>{event.text}</strong>
                    {event.details && <> · {event.details}</>}
                    <div className="soft">{event.actorName ?? t('web.intakes.byClock')}</div>
                  </div>
                </li>
              ))}
            </ol>
            <LoadMore list={list} />
          </>
        )
      }
    </Reading>
  );
}
