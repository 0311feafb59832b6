import { App, Button, Card, Radio, Select } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { Nothing } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { formatDate } from '../../lib/format/format';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import { isMarked, sessionsHeld, type ClassDetail, type Learner } from './class-types';

type Mark = Learner['attendance'][number]['mark'];

/** Điểm danh: one session at a time, kept on this machine until it is saved (halls have poor networks). */
export function AttendancePart({ trainingClass }: { trainingClass: ClassDetail }) {
  const { t } = useWords();
  const { learnerRows, state } = trainingClass;
  const sessions = sessionsHeld(trainingClass.sessions);
  const next = sessions.find((session) => !isMarked(session, learnerRows)) ?? sessions.at(-1);
  const [chosen, setChosen] = useState<string | null>(null);
  const session = sessions.find(({ id }) => id === chosen) ?? next;
  if (state !== 'open' && state !== 'closed')
    return (
      <Card id="attendance" title={<h2>{t('web.classes.attendance.title')}</h2>}>
        <Nothing text={t('web.classes.attendance.notOpen')} />
      </Card>
    );
  const empty = learnerRows.length === 0 ? 'web.classes.attendance.none' : 'web.classes.attendance.noSessions';
  return (
    <Card id="attendance" title={<h2>{t('web.classes.attendance.title')}</h2>}>
      {!session || learnerRows.length === 0 ? (
        <Nothing text={t(empty)} />
      ) : (
        <>
          <label htmlFor="buoi-hoc">{t('web.classes.attendance.session')}: </label>
          <Select
            id="buoi-hoc"
            value={session.id}
            onChange={setChosen}
            options={sessions.map((each) => ({
              value: each.id,
              label: `${each.ordinal}. ${formatDate(each.heldOn)}, ${t(`trainingClass.parts.${each.part}`)}${isMarked(each, learnerRows) ? ' ✓' : ''}`,
            }))}
            style={{ minWidth: 240, marginBottom: 16 }}
          />
          <SessionGrid key={session.id} trainingClass={trainingClass} sessionId={session.id} />
        </>
      )}
    </Card>
  );
}

function SessionGrid({ trainingClass, sessionId }: { trainingClass: ClassDetail; sessionId: string }) {
  const { t, group } = useWords();
  const { message } = App.useApp();
  const { run, problem, isRunning } = useCommand();
  const { learnerRows } = trainingClass;
  const mayMark = trainingClass.abilities.includes('class.attendance') && trainingClass.state === 'open';
  const [kept, keep, drop] = useKept<Record<string, Mark>>(`attendance:${sessionId}`, {});
  const stored = (learner: Learner) => learner.attendance.find((each) => each.sessionId === sessionId)?.mark;
  const markOf = (learner: Learner) => kept[learner.lineId] ?? stored(learner);
  const marked = learnerRows.filter((learner) => markOf(learner)).length;
  const changed = learnerRows.filter((learner) => kept[learner.lineId] && kept[learner.lineId] !== stored(learner));
  const save = async () => {
    const marks = changed.map(({ lineId }) => ({ lineId, mark: kept[lineId]! }));
    const saved = await run({ method: 'PUT', path: `/sessions/${sessionId}/attendance`, body: { marks } }).then(
      () => true,
      () => false,
    );
    if (!saved) return;
    drop();
    void message.success(t('web.classes.attendance.saved', { count: marks.length }));
  };
  const everybodyPresent = () => {
    const missing = learnerRows.filter((learner) => !markOf(learner)).map(({ lineId }) => [lineId, 'present' as Mark]);
    keep({ ...kept, ...(Object.fromEntries(missing) as Record<string, Mark>) });
  };
  const columns: RecordColumn<Learner>[] = [
    {
      title: t('web.classes.attendance.learner'),
      key: 'learner',
      render: (_, row) => (
        <>
          <strong>{row.fullName}</strong>
          <div className="soft">{row.unitName}</div>
        </>
      ),
    },
    {
      title: t('web.classes.attendance.mark'),
      key: 'mark',
      render: (_, row) => (
        <Radio.Group
          aria-label={`${t('web.classes.attendance.mark')}: ${row.fullName}`}
          disabled={!mayMark}
          value={markOf(row)}
          options={group('trainingClass.marks')}
          onChange={({ target }) => keep({ ...kept, [row.lineId]: target.value as Mark })}
        />
      ),
    },
  ];
  return (
    <>
      <ProblemAlert error={problem} />
      <p>
        {t('web.classes.attendance.progress', { done: marked, all: learnerRows.length })}{' '}
        {mayMark && marked < learnerRows.length && (
          <Button onClick={everybodyPresent}>{t('web.classes.attendance.allPresent')}</Button>
        )}
      </p>
      <RecordTable
        label={t('web.classes.attendance.title')}
        size="small"
        rowKey="lineId"
        columns={columns}
        dataSource={learnerRows}
      />
      {mayMark && (
        <p className="sticky-acts">
          <Button
            type={changed.length > 0 ? 'primary' : 'default'}
            disabled={changed.length === 0}
            loading={isRunning}
            onClick={() => void save()}
          >
            {t('web.classes.attendance.save')}
          </Button>
        </p>
      )}
    </>
  );
}
