import { App, Button, Card, Input, Select } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { Nothing } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import type { ClassDetail, Learner } from './class-types';

interface Entry {
  result: NonNullable<Learner['result']>;
  grade: string | null;
}

/** Kết quả học tập of each learner; entered in parts or at once. */
export function ResultsPart({ trainingClass }: { trainingClass: ClassDetail }) {
  const { t, group } = useWords();
  const { message } = App.useApp();
  const { run, problem, isRunning } = useCommand();
  const { learnerRows } = trainingClass;
  const mayEnter = trainingClass.abilities.includes('intake.record-results') && trainingClass.state === 'open';
  const [kept, keep, drop] = useKept<Record<string, Entry>>(`results:${trainingClass.id}`, {});
  const entryOf = ({ lineId, result, grade }: Learner): Entry | undefined =>
    kept[lineId] ?? (result ? { result, grade } : undefined);
  const changed = learnerRows.filter((row) => {
    const entry = kept[row.lineId];
    return entry && (entry.result !== row.result || (entry.grade ?? '') !== (row.grade ?? ''));
  });
  const missing = learnerRows.filter((row) => !entryOf(row));
  const save = async () => {
    const results = changed.map(({ lineId }) => ({ lineId, ...kept[lineId]! }));
    const path = `/classes/${trainingClass.id}/results`;
    const answer = await run({ method: 'POST', path, body: { results } }).catch(() => null);
    if (!answer) return;
    drop();
    void message.success(t('web.classes.results.saved', { count: results.length }));
  };
  const completeMissing = () =>
    keep({
      ...kept,
      ...Object.fromEntries(missing.map(({ lineId }) => [lineId, { result: 'completed', grade: null } as Entry])),
    });
  const absences = ({ attendance }: Learner) =>
    attendance.filter(({ mark }) => mark === 'excused' || mark === 'absent').length;
  const columns: RecordColumn<Learner>[] = [
    {
      title: t('web.classes.attendance.learner'),
      key: 'learner',
      render: (_, row) => (
        <>
          <strong>{row.fullName}</strong>
          <div className="soft">
            {row.unitName}
            {absences(row) > 0 && ` · ${t('web.classes.attendance.missed', { count: absences(row) })}`}
          </div>
        </>
      ),
    },
    {
      title: t('web.classes.results.result'),
      key: 'result',
      render: (_, row) =>
        mayEnter ? (
          <Select<Entry['result']>
            aria-label={`${t('web.classes.results.result')}: ${row.fullName}`}
            placeholder={t('web.classes.results.none')}
            value={entryOf(row)?.result}
            options={group('trainingClass.results') as { value: Entry['result']; label: string }[]}
            onChange={(result) => keep({ ...kept, [row.lineId]: { grade: entryOf(row)?.grade ?? null, result } })}
            style={{ minWidth: 200 }}
          />
        ) : row.result ? (
          t(`trainingClass.results.${row.result}`)
        ) : (
          <span className="soft">{t('web.classes.results.none')}</span>
        ),
    },
    {
      title: t('web.classes.results.grade'),
      key: 'grade',
      render: (_, row) => {
        const entry = entryOf(row);
        if (!mayEnter) return row.grade;
        return (
          <Input
            aria-label={`${t('web.classes.results.grade')}: ${row.fullName}`}
            maxLength={60}
            disabled={!entry}
            value={entry?.grade ?? ''}
            onChange={({ target }) => entry && keep({ ...kept, [row.lineId]: { ...entry, grade: target.value } })}
            style={{ maxWidth: 160 }}
          />
        );
      },
    },
    {
      title: t('web.classes.results.certificate'),
      key: 'certificate',
      align: 'right',
      render: (_, row) => row.certificateNumber,
    },
  ];
  return (
    <Card id="results" title={<h2>{t('web.classes.results.title')}</h2>}>
      <ProblemAlert error={problem} />
      {learnerRows.length === 0 ? (
        <Nothing text={t('web.classes.attendance.none')} />
      ) : (
        <>
          {mayEnter && missing.length > 0 && (
            <p>
              <Button onClick={completeMissing}>{t('web.classes.results.allCompleted')}</Button>
            </p>
          )}
          <RecordTable
            label={t('web.classes.results.title')}
            size="small"
            rowKey="lineId"
            columns={columns}
            dataSource={learnerRows}
          />
          {mayEnter && (
            <p className="sticky-acts">
              <Button
                type={changed.length > 0 ? 'primary' : 'default'}
                disabled={changed.length === 0}
                loading={isRunning}
                onClick={() => void save()}
              >
                {t('web.classes.results.save')}
              </Button>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
