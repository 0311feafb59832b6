import { formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { detailWords, type Submission } from './types';

type Shown = Submission['amendments'][number]['changes'][number]['before'];

/** Bổ sung, sửa while opinions were asked: what stood there before, and what stands there now. */
export function Amendments({ submission }: { submission: Submission }) {
  const { t } = useWords();
  if (submission.amendments.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="section-title">{t('web.submissions.amendments.title')}</h2>
      {submission.amendments.map((each) => (
        <article key={each.version}>
          <h3 className="sub-title">
            {t('web.submissions.amendments.head', {
              version: each.version,
              name: each.madeByName,
              moment: formatMoment(each.madeAt),
            })}
          </h3>
          <p>{each.reason}</p>
          <ul>
            {each.changes.map((change) => (
              <li key={`${change.kind} ${change.ordinal}`} className="break-words">
                {t(`web.submissions.amendments.${change.kind === 'title' ? 'titleOf' : change.kind}`)}{' '}
                {change.before && <del>{words(change.before)}</del>}
                {change.before && change.after && ' → '}
                {change.after && <ins>{words(change.after)}</ins>}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

function words(line: NonNullable<Shown>): string {
  return [line.subject, detailWords(line.details)].filter(Boolean).join(' · ');
}
