import { App, Button, Form, Input, Segmented, Space } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { linesPage } from '../../../../contracts/nomination/lists';
import { DateField } from '../../components/date-field';
import { ProblemAlert } from '../../components/problem-alert';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useReadList } from '../../lib/api/use-read';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import type { Intake } from './types';

type Line = z.output<typeof linesPage>['items'][number];

const ANSWERS = ['admitted', 'not-admitted', 'awaiting-call-up'] as const;

interface Entry {
  authority: string;
  documentNumber: string;
  documentOn: string | null;
  answers: Record<string, string>;
}

const EMPTY: Entry = { authority: '', documentNumber: '', documentOn: null, answers: {} };

/** What the school or the level above said, person by person; it may come in parts, so only those answered are sent. */
export function HigherAnswer({ intake }: { intake: Intake }) {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const [entry, setEntry, drop] = useKept<Entry>(`cap-tren:${intake.id}`, EMPTY);
  const [isMissing, setMissing] = useState(false);
  const { run, isRunning, problem } = useCommand();
  const list = useReadList<Line>(`/intakes/${intake.id}/nominee-lines?group=chosen`, { limit: 200 });
  const count = Object.keys(entry.answers).length;
  const answerAll = (lines: readonly Line[], answer: string) =>
    setEntry({ ...entry, answers: Object.fromEntries(lines.map(({ id }) => [id, answer])) });
  const send = async () => {
    setMissing(!entry.authority.trim());
    if (!entry.authority.trim() || count === 0) return;
    const { answers, ...rest } = entry;
    const body = { ...rest, answers: Object.entries(answers).map(([lineId, answer]) => ({ lineId, answer })) };
    try {
      await run({ method: 'POST', path: `/intakes/${intake.id}/higher-answers`, body });
      drop();
      void message.success(t('web.intakes.acts.record-higher-answer.done'));
    } catch {
      // Shown above the form, which keeps what was entered.
    }
  };
  const columns: RecordColumn<Line>[] = [
    {
      title: t('web.intakes.columns.person'),
      key: 'person',
      render: (_, line) => (
        <>
          <strong>{line.fullName}</strong>
          <div className="soft">
            {line.unitName} · {line.stateText}
          </div>
        </>
      ),
    },
    {
      title: t('web.intakes.answer'),
      key: 'answer',
      render: (_, line) => (
        <Segmented
          aria-label={`${t('web.intakes.answer')}: ${line.fullName}`}
          value={entry.answers[line.id] ?? ''}
          onChange={(answer) => {
            const { [line.id]: _before, ...others } = entry.answers;
            setEntry({ ...entry, answers: answer ? { ...others, [line.id]: answer } : others });
          }}
          options={[
            { value: '', label: t('web.intakes.notYet') },
            ...ANSWERS.map((value) => ({ value, label: say(`web.intakes.answers.${value}`) })),
          ]}
        />
      ),
    },
  ];
  return (
    <>
      <ProblemAlert error={problem} />
      <Form layout="vertical" onFinish={() => void send()}>
        <Space wrap align="start" size={16}>
          <Form.Item
            label={t('web.intakes.authority')}
            htmlFor="authority"
            required
            validateStatus={isMissing ? 'error' : ''}
            help={isMissing ? t('web.app.fieldMissing', { field: t('web.intakes.authority') }) : undefined}
          >
            <Input
              id="authority"
              maxLength={300}
              style={{ width: 320, maxWidth: '80vw' }}
              value={entry.authority}
              onChange={(event) => setEntry({ ...entry, authority: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('web.intakes.documentNumber')} htmlFor="documentNumber">
            <Input
              id="documentNumber"
              maxLength={100}
              value={entry.documentNumber}
              onChange={(event) => setEntry({ ...entry, documentNumber: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('web.intakes.documentOn')} htmlFor="documentOn">
            <DateField
              id="documentOn"
              value={entry.documentOn}
              onChange={(documentOn) => setEntry({ ...entry, documentOn })}
            />
          </Form.Item>
        </Space>
        <Reading of={{ ...list, data: list.items }}>
          {(items) => {
            const lines = items.filter(({ state }) => state === 'approved' || state === 'awaiting-call-up');
            if (lines.length === 0) return <Nothing text={t('web.intakes.nobodyWaits')} />;
            return (
              <>
                <Space wrap style={{ marginBottom: 12 }}>
                  <Button onClick={() => answerAll(lines, 'admitted')}>{t('web.intakes.allAdmitted')}</Button>
                  <Button type="primary" htmlType="submit" loading={isRunning} disabled={count === 0}>
                    {t('web.intakes.recordAnswers', { count })}
                  </Button>
                </Space>
                <RecordTable label={t('web.intakes.tabs.higher')} rowKey="id" columns={columns} dataSource={lines} />
              </>
            );
          }}
        </Reading>
        <LoadMore list={list} />
      </Form>
    </>
  );
}
