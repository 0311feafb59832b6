import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input, Switch } from 'antd';
import { useState } from 'react';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { Trail } from '../../components/trail';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { CallCard } from './call-card';
import type { CallTask } from './types';
import './overdue.css';

/** Cần gọi điện: units that are silent and leaders who have not answered, with number, outcome, and a text for the chat of the units. */
export function CallsPage() {
  const { t } = useWords();
  const [withLater, setWithLater] = useState(false);
  const list = useReadList<CallTask>(withQuery('/call-tasks', { all: withLater }), { limit: 100, keepPrevious: true });
  return (
    <Page
      title={t('web.overdue.calls')}
      help={t('web.overdue.callsHelp')}
      above={<Trail steps={[{ text: t('web.app.pages.overdue'), to: '/qua-han' }]} />}
    >
      <p className="no-print">
        <Switch id="later" checked={withLater} onChange={setWithLater} aria-label={t('web.overdue.withLater')} />{' '}
        <label htmlFor="later">{t('web.overdue.withLater')}</label>
      </p>
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={t('web.overdue.noCalls')} />
          ) : (
            <>
              {items.map((task) => (
                <CallCard key={task.id} task={task} />
              ))}
              <LoadMore list={list} />
              <ChatTexts tasks={items} />
            </>
          )
        }
      </Reading>
    </Page>
  );
}

/** A text per intake to paste into a chat: names of units only, never of people. */
function ChatTexts({ tasks }: { tasks: readonly CallTask[] }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const intakes = [...new Set(tasks.flatMap(({ intakeId, unitId }) => (unitId && intakeId ? [intakeId] : [])))];
  if (intakes.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{t('web.overdue.chat')}</h2>
      {intakes.map((intakeId) => {
        const own = tasks.filter((task) => task.intakeId === intakeId && task.unitId);
        const text = t('web.overdue.chatText', {
          intake: own[0]?.intakeName ?? '',
          count: own.length,
          date: formatDate(own[0]?.dueOn),
          units: own.map(({ whom }) => whom).join('; '),
          link: `${window.location.origin}/dot/${intakeId}/danh-sach`,
        });
        return (
          <div key={intakeId} style={{ marginBottom: 12 }}>
            <Input.TextArea aria-label={own[0]?.intakeName ?? ''} readOnly rows={4} value={text} />
            <Button
              icon={<CopyOutlined />}
              style={{ marginTop: 4 }}
              onClick={() =>
                void navigator.clipboard.writeText(text).then(() => message.success(t('web.overdue.copied')))
              }
            >
              {t('web.overdue.copy')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
