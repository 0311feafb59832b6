import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { calendarAnswer } from '../../../../contracts/calendar/calendar-days';
import { Page } from '../../components/page';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { DayDialog } from './day-dialog';
import type { CalendarDay } from './types';
import { weekdayOf } from './weekdays';
import { YearGrid } from './year-grid';

/** The working calendar of one year: as a whole, and day by day with its basis. */
export function CalendarPage() {
  const { t } = useWords();
  const { message } = App.useApp();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('nam') ?? today().slice(0, 4));
  const reading = useRead<z.output<typeof calendarAnswer>>(`/calendar-days?from=${year}-01-01&to=${year}-12-31`, {
    nouns: ['calendar'],
    keepPrevious: true,
  });
  const { run } = useCommand();
  const [edited, setEdited] = useState<CalendarDay | 'new' | null>(null);
  const [removed, setRemoved] = useState<CalendarDay | null>(null);
  const mayChange = reading.data?.abilities.includes('calendar.save') ?? false;
  return (
    <Page
      title={t('web.app.pages.calendar')}
      help={t('web.calendar.help')}
      acts={
        mayChange && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('web.calendar.add')}
          </Button>
        )
      }
    >
      <p>
        <label htmlFor="nam">{t('web.calendar.year')}: </label>
        <Select
          id="nam"
          value={year}
          onChange={(next) => setSearch({ nam: String(next) }, { replace: true })}
          options={Array.from({ length: 8 }, (_, index) => ({ value: 2023 + index, label: String(2023 + index) }))}
          style={{ width: 110 }}
        />
      </p>
      <Reading of={reading}>
        {({ days }) => (
          <>
            <h2>{t('web.calendar.grid')}</h2>
            <YearGrid year={year} days={days} onChoose={mayChange ? setEdited : undefined} />
            <h2>{t('web.calendar.list')}</h2>
            {days.length === 0 ? (
              <Nothing text={t('web.calendar.empty', { year })} />
            ) : (
              <RecordTable
                label={t('web.calendar.list')}
                rowKey="date"
                columns={dayColumns(mayChange, setEdited, setRemoved, t)}
                dataSource={days}
              />
            )}
          </>
        )}
      </Reading>
      {edited && (
        <DayDialog
          day={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(date) => void message.success(t('web.calendar.saved', { date: formatDate(date) }))}
        />
      )}
      <ConfirmDialog
        open={removed !== null}
        title={t('web.calendar.removeTitle', { date: formatDate(removed?.date) })}
        actText={t('web.calendar.removeAct')}
        danger
        onAct={() => run({ method: 'DELETE', path: `/calendar-days/${removed!.date}` })}
        onClose={() => setRemoved(null)}
      >
        {t('web.calendar.removeText')}
      </ConfirmDialog>
    </Page>
  );
}

function dayColumns(
  mayChange: boolean,
  edit: (day: CalendarDay) => void,
  remove: (day: CalendarDay) => void,
  t: ReturnType<typeof useWords>['t'],
): RecordColumn<CalendarDay>[] {
  const columns: RecordColumn<CalendarDay>[] = [
    {
      title: t('web.calendar.date'),
      key: 'date',
      render: (_, { date }) => <span className="numbers">{formatDate(date)}</span>,
    },
    {
      title: t('web.calendar.weekday'),
      key: 'weekday',
      render: (_, { date }) => <span className="row-acts">{t(`web.calendar.weekdays.${weekdayOf(date)}`)}</span>,
    },
    {
      title: t('web.calendar.kind'),
      key: 'kind',
      render: (_, { kind, provisional }) => (
        <>
          {t(`web.calendar.kinds.${kind as 'holiday'}`)} {provisional && <Tag>{t('web.calendar.provisionalMark')}</Tag>}
        </>
      ),
    },
    { title: t('web.calendar.basis'), key: 'basis', render: (_, { basis }) => basis },
  ];
  if (!mayChange) return columns;
  return [
    ...columns,
    {
      title: '',
      key: 'acts',
      render: (_, day) => (
        <span className="row-acts">
          <Button
            type="link"
            size="small"
            onClick={() => edit(day)}
            aria-label={`${t('web.app.edit')} ${formatDate(day.date)}`}
          >
            {t('web.app.edit')}
          </Button>
          <Button
            type="link"
            size="small"
            danger
            onClick={() => remove(day)}
            aria-label={`${t('web.app.remove')} ${formatDate(day.date)}`}
          >
            {t('web.app.remove')}
          </Button>
        </span>
      ),
    },
  ];
}
