import type { CalendarDay } from './types';
import { weekdayOf, weeksOf } from './weekdays';
import { useWords } from '../../lib/words/use-words';
import { formatDate } from '../../lib/format/format';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const SIGNS: Readonly<Record<string, string>> = { holiday: 'L', compensatory: 'B', 'swap-off': 'H', 'swap-work': 'LB' };

export interface YearGridProps {
  year: number;
  days: readonly CalendarDay[];
  onChoose: ((day: CalendarDay) => void) | undefined;
}

/** Twelve months; each official day carries a sign beside its colour, and its words for whoever points at it. */
export function YearGrid({ year, days, onChoose }: YearGridProps) {
  const { t, say } = useWords();
  const official = new Map(days.map((day) => [day.date, day]));
  return (
    <>
      <p className="soft">
        {Object.entries(SIGNS).map(([kind, sign]) => (
          <span key={kind} style={{ marginInlineEnd: 16, whiteSpace: 'nowrap' }}>
            <span className={`year-day ${kind}`}>{sign}</span> {say(`web.calendar.kinds.${kind}`)}
          </span>
        ))}
      </p>
      <div className="year-grid">
        {Array.from({ length: 12 }, (_, index) => (
          <table key={index}>
            <caption>
              {String(index + 1).padStart(2, '0')}/{year}
            </caption>
            <thead>
              <tr>
                {WEEKDAYS.map((name) => (
                  <th key={name} scope="col" abbr={t(`web.calendar.weekdays.${name}`)}>
                    <span aria-hidden="true">{t(`web.calendar.short.${name}`)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, index + 1).map((week) => (
                <tr key={week.find(Boolean)}>
                  {week.map((date, column) => (
                    <td key={date ?? `${column}`}>
                      {date && <Day date={date} official={official.get(date)} onChoose={onChoose} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

function Day({
  date,
  official,
  onChoose,
}: {
  date: string;
  official: CalendarDay | undefined;
  onChoose: YearGridProps['onChoose'];
}) {
  const { say } = useWords();
  const number = Number(date.slice(8));
  if (!official)
    return <span className={['sat', 'sun'].includes(weekdayOf(date)) ? 'year-day rest' : 'year-day'}>{number}</span>;
  const words = `${formatDate(date)}: ${say(`web.calendar.kinds.${official.kind}`)}. ${official.basis}`;
  const content = (
    <>
      {number}
      <sup>{SIGNS[official.kind]}</sup>
      <span className="visually-hidden"> {words}</span>
    </>
  );
  return onChoose ? (
    <button type="button" className={`year-day ${official.kind}`} title={words} onClick={() => onChoose(official)}>
      {content}
    </button>
  ) : (
    <span className={`year-day ${official.kind}`} title={words}>
      {content}
    </span>
  );
}
