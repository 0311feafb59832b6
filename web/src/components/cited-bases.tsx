import type { z } from 'zod';
import type { citationsAnswer } from '../../../contracts/eligibility/citations';
import { useRead, withQuery } from '../lib/api/use-read';
import { formatDate } from '../lib/format/format';
import { useWords } from '../lib/words/use-words';
import { StateTag } from './state-tag';

type Cited = z.output<typeof citationsAnswer>['items'][number];

/** Căn cứ: the texts something rests on, each with what is to be known of it; those of other days stand softly below. */
export function CitationList({ cited: { citations, warning } }: { cited: Pick<Cited, 'citations' | 'warning'> }) {
  const { t } = useWords();
  return (
    <div className="break-words">
      {citations.map(({ basis, clause, number, organ, note, holds, validFrom, validTo }) => (
        <div key={`${basis} ${clause ?? ''} ${validFrom ?? ''}`} className={holds ? undefined : 'soft'}>
          {[clause, number ?? basis, organ].filter(Boolean).join(', ')}{' '}
          {!holds && (
            <span className="numbers">
              ({[formatDate(validFrom), formatDate(validTo)].filter(Boolean).join(' - ')}; {t('web.standards.notNow')})
            </span>
          )}{' '}
          {holds && note && <StateTag tone="waiting">{note}</StateTag>}
        </div>
      ))}
      {warning && (
        <div>
          <StateTag tone={citations.length > 0 ? 'bad' : 'neutral'}>{warning}</StateTag>
        </div>
      )}
    </div>
  );
}

/** {@link CitationList} of one thing on its own page; nothing while it is read, or where nobody may read it. */
export function CitedBases({ kind, subject }: { kind: Cited['kind']; subject: string }) {
  const path = withQuery('/basis-citations', { kind, subject });
  const cited = useRead<z.output<typeof citationsAnswer>>(path, { nouns: ['review'] }).data?.items[0];
  return cited ? <CitationList cited={cited} /> : null;
}
