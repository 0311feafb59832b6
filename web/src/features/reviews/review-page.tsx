import { Segmented } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import './reviews.css';
import { LineTable } from './line-table';
import { OneByOne } from './one-by-one';
import { QuotaBar } from './quota-bar';
import { ReviewActs } from './review-acts';
import type { Check, Intake, Line } from './types';
import { useAll } from './use-all';

const GROUPS = ['waiting', 'needs-unit', 'chosen', 'reserve', 'ended'] as const;

/** The review of one intake: one person at a time with evidence, or all in a table; the quota beside both. */
export function ReviewPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const view = search.get('xem') === 'bang' ? 'bang' : 'tung-nguoi';
  const group = GROUPS.find((each) => each === search.get('nhom')) ?? 'waiting';
  const intake = useRead<Intake>(`/intakes/${id}`);
  const lines = useAll<Line>(`/intakes/${id}/nominee-lines`, ['nomination', 'review', 'submission', 'intake']);
  const checks = useAll<Check>(`/intakes/${id}/eligibility-checks`, ['review', 'nomination', 'person']);
  const [seen, setSeen] = useKept<string[]>(`seen:${id}`, []);
  const checkOf = new Map(checks.items?.map((check) => [check.lineId, check]));
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { replace: true });
  };
  const all = lines.items?.filter(({ state }) => state !== 'draft');
  const shown = all?.filter((line) => line.group === group) ?? [];
  return (
    <Page
      title={intake.data ? t('web.reviews.title', { intake: intake.data.name }) : t('web.app.pages.review')}
      help={t('web.reviews.pageHelp')}
      above={<Link to="/tham-dinh">{t('web.app.pages.review')}</Link>}
      acts={intake.data && <ReviewActs intake={intake.data} />}
    >
      <QuotaBar intakeId={id} intake={intake.data} />
      <Reading of={{ ...lines, data: all }}>
        {(found) => (
          <>
            <div className="filter-row no-print">
              <Segmented
                aria-label={t('web.reviews.view')}
                value={view}
                onChange={(next) => change('xem', next)}
                options={[
                  { value: 'tung-nguoi', label: t('web.reviews.oneByOne') },
                  { value: 'bang', label: t('web.reviews.table') },
                ]}
              />
              <div className="scroll-x">
                <Segmented
                  aria-label={t('web.reviews.group')}
                  value={group}
                  onChange={(next) => change('nhom', next)}
                  options={GROUPS.map((value) => ({
                    value,
                    label: `${t(`nomination.lineGroups.${value}`)} (${found.filter((line) => line.group === value).length})`,
                  }))}
                />
              </div>
            </div>
            {shown.length === 0 ? (
              <Nothing text={t('web.reviews.noneInGroup')} />
            ) : view === 'bang' ? (
              <LineTable key={group} intakeId={id} lines={shown} checkOf={checkOf} />
            ) : (
              <OneByOne
                key={group}
                intakeId={id}
                lines={shown}
                checkOf={checkOf}
                seen={seen}
                onSeen={(lineId) => !seen.includes(lineId) && setSeen([...seen, lineId])}
              />
            )}
          </>
        )}
      </Reading>
    </Page>
  );
}
