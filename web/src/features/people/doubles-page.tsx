import { Button, Card } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { doublesPage } from '../../../../contracts/person/merges';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { StateTag, type Tone } from '../../components/state-tag';
import { useReadList } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { MergeDialog } from './merge-dialog';

type Pair = z.output<typeof doublesPage>['items'][number];

const TONES: Readonly<Record<Pair['kind'], Tone>> = { same: 'bad', 'same-number': 'bad', similar: 'waiting' };

/** Pairs of the register that are, or may be, one person; nobody is merged before somebody has seen what goes over. */
export function DoublesPage() {
  const { t } = useWords();
  const list = useReadList<Pair>('/people-doubles', { nouns: ['person'] });
  const [chosen, setChosen] = useState<Pair | null>(null);
  return (
    <Page
      title={t('web.doubles.title')}
      help={t('web.doubles.help')}
      above={<Link to="/can-bo">← {t('web.app.pages.people')}</Link>}
    >
      <Reading of={{ ...list, data: list.items }}>
        {(pairs) => (
          <>
            {pairs.length === 0 && !list.hasNextPage && <Nothing text={t('web.doubles.none')} />}
            <div className="card-grid">
              {pairs.map((pair) => (
                <PairCard key={keyOf(pair)} pair={pair} onMerge={() => setChosen(pair)} />
              ))}
            </div>
          </>
        )}
      </Reading>
      <LoadMore list={list} />
      {chosen && <MergeDialog key={keyOf(chosen)} people={chosen.people} onClose={() => setChosen(null)} />}
    </Page>
  );
}

function keyOf({ people }: Pair): string {
  return people.map(({ id }) => id).join(' ');
}

function PairCard({ pair, onMerge }: { pair: Pair; onMerge(): void }) {
  const { t } = useWords();
  const names = pair.people.map(({ fullName }) => fullName).join(', ');
  return (
    <Card
      title={<StateTag tone={TONES[pair.kind]}>{t(`web.doubles.kinds.${pair.kind}`)}</StateTag>}
      extra={
        <Button onClick={onMerge} aria-label={`${t('web.doubles.compare')}: ${names}`}>
          {t('web.doubles.compare')}
        </Button>
      }
    >
      <ul className="plain-list">
        {pair.people.map(({ id, fullName, birth, unitName, position }) => (
          <li key={id} className="break-words">
            <Link to={`/can-bo/${id}`}>{fullName}</Link>
            <div className="soft">{[birth, position, unitName].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
