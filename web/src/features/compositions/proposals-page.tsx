import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { DateField } from '../../components/date-field';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { Nothing, Reading } from '../../components/reading';
import { Trail } from '../../components/trail';
import { useCommand } from '../../lib/api/use-command';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import { AppointedTable } from './appointed-table';
import { CarryOverTable, type Decision } from './carry-over-table';
import type { Intake, Proposals } from './types';

interface Entry {
  decisions: Record<string, Decision>;
  appointed: string[];
}

const EMPTY: Entry = { decisions: {}, appointed: [] };

/** Chuyển tiếp: who waited in earlier years and who was newly appointed, proposed one by one; nobody comes in by himself. */
export function ProposalsPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const [since, setSince] = useState<string | null>(null);
  const intake = useRead<Intake>(`/intakes/${id}`);
  const proposals = useRead<Proposals>(withQuery(`/intakes/${id}/proposals`, { since }), {
    keepPrevious: true,
    nouns: ['nomination', 'person', 'intake'],
  });
  return (
    <Page
      title={
        intake.data
          ? t('web.composition.proposals.title', { intake: intake.data.name })
          : t('web.composition.proposals.short')
      }
      help={t('web.composition.proposals.help')}
      above={
        <Trail
          steps={[{ text: t('web.intakes.title'), to: `/dot/${id}` }, { text: t('web.composition.proposals.short') }]}
        />
      }
    >
      <Reading of={proposals}>
        {(found) => (
          <>
            <Form layout="vertical" component="div" className="no-print">
              <Form.Item
                label={t('web.composition.proposals.since')}
                htmlFor="since"
                extra={t('web.composition.proposals.sinceHint')}
              >
                <DateField id="since" value={found.since} onChange={setSince} />
              </Form.Item>
            </Form>
            <Decide intakeId={id} proposals={found} />
          </>
        )}
      </Reading>
    </Page>
  );
}

function Decide({ intakeId, proposals }: { intakeId: string; proposals: Proposals }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, isRunning, problem } = useCommand();
  const [entry, setEntry, drop] = useKept<Entry>(`chuyen-tiep:${intakeId}`, EMPTY);
  const [wasTried, setTried] = useState(false);
  const may = proposals.abilities.includes('intake.take-proposals');
  // Only who is still proposed: somebody else may have decided meanwhile.
  const carryOver = proposals.carryOver.flatMap(({ id }) => {
    const said = entry.decisions[id];
    return said?.take === undefined ? [] : [{ id, take: said.take, reason: said.take ? null : said.reason.trim() }];
  });
  const appointed = proposals.appointed.map(({ personId }) => personId).filter((id) => entry.appointed.includes(id));
  const count = carryOver.length + appointed.length;
  const send = async () => {
    setTried(true);
    if (carryOver.some(({ take, reason }) => !take && !reason)) return;
    const body = { carryOver, appointed, since: proposals.since };
    const done = await run({ method: 'POST', path: `/intakes/${intakeId}/proposals`, body }).catch(() => null);
    if (!done) return;
    drop();
    setTried(false);
    void message.success(t('web.composition.proposals.done'));
  };
  return (
    <>
      <ProblemAlert error={problem} />
      <h2>{t('web.composition.proposals.carryOver', { count: proposals.carryOver.length })}</h2>
      {proposals.carryOver.length === 0 ? (
        <Nothing text={t('web.composition.proposals.noCarryOver')} />
      ) : (
        <CarryOverTable
          rows={proposals.carryOver}
          decisions={entry.decisions}
          wasTried={wasTried}
          onChange={(decisions) => setEntry({ ...entry, decisions })}
        />
      )}
      <h2>{t('web.composition.proposals.appointed', { count: proposals.appointed.length })}</h2>
      {proposals.appointed.length === 0 ? (
        <Nothing text={t('web.composition.proposals.noAppointed')} />
      ) : (
        <AppointedTable
          rows={proposals.appointed}
          taken={entry.appointed}
          onChange={(taken) => setEntry({ ...entry, appointed: taken })}
        />
      )}
      {may && proposals.carryOver.length + proposals.appointed.length > 0 && (
        <p className="no-print" style={{ marginTop: 16 }}>
          <Button type="primary" size="large" disabled={count === 0} loading={isRunning} onClick={() => void send()}>
            {t('web.composition.proposals.send', { count })}
          </Button>
        </p>
      )}
    </>
  );
}
