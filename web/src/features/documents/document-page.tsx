import { Link, useParams } from 'react-router';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { DocumentActs } from './document-acts';
import { DocumentFiles } from './document-files';
import { DOCUMENT_TONES, type DocumentDetail } from './types';

/** One paper from its draft to its sending. */
export function DocumentPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const found = useRead<DocumentDetail>(`/documents/${id}`, { nouns: ['document'] });
  const { data } = found;
  return (
    <Page
      title={data ? `${t(`document.types.${data.documentType}`)}: ${data.summary}` : t('web.app.pages.documents')}
      above={<Link to="/van-ban">{t('web.app.pages.documents')}</Link>}
      acts={data && <DocumentActs document={data} />}
    >
      <Reading of={found}>{(document) => <Content document={document} />}</Reading>
    </Page>
  );
}

function Content({ document }: { document: DocumentDetail }) {
  const { t, say } = useWords();
  const facts: [string, string | null][] = [
    [t('web.documents.facts.organ'), document.organName],
    [t('web.documents.facts.system'), t(`web.documents.systems.${document.system}`)],
    [
      t('web.documents.facts.signatory'),
      [
        document.capacity === 'direct' ? '' : say(`web.documents.capacities.${document.capacity}`),
        document.signatoryPost,
        document.signatoryName,
      ]
        .filter(Boolean)
        .join(' '),
    ],
    [t('web.documents.facts.signedOn'), document.signedOn && formatDate(document.signedOn)],
    [t('web.documents.facts.issuedOn'), document.issuedOn && formatDate(document.issuedOn)],
    [t('web.documents.facts.sentAt'), document.sentAt && formatMoment(document.sentAt)],
  ];
  const paragraphs = paragraphsOf(document.body);
  return (
    <>
      <div className="list-head">
        <StateTag tone={DOCUMENT_TONES[document.state]}>{t(`document.states.${document.state}`)}</StateTag>
        {document.symbol ? (
          <strong className="receipt-code numbers">{t('web.documents.number', { symbol: document.symbol })}</strong>
        ) : (
          <span className="soft">{t('web.documents.noNumberYet')}</span>
        )}
        {document.submissionId && (
          <Link to={`/to-trinh/${document.submissionId}`}>{t('web.documents.ofSubmission')}</Link>
        )}
      </div>
      <section className="panel">
        <dl className="check-facts">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => [
              <dt key={name}>{name}</dt>,
              <dd key={`${name} value`} className="break-words">
                {value}
              </dd>,
              <dd key={`${name} end`} />,
            ])}
        </dl>
        {document.recipients.length > 0 && (
          <>
            <h2 className="sub-title">{t('web.documents.facts.recipients')}</h2>
            <ul className="facts">
              {document.recipients.map(({ name, purpose }) => (
                <li key={name} className="break-words">
                  {name}
                  {purpose && <span className="soft"> ({purpose})</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        {paragraphs.length > 0 && (
          <>
            <h2 className="sub-title">{t('web.documents.facts.text')}</h2>
            <div className="paper-text">{paragraphs.join('\n\n')}</div>
          </>
        )}
      </section>
      <DocumentFiles document={document} />
    </>
  );
}

/** The words of a paper that was typed; one made of a template has its text in the file. */
function paragraphsOf(body: unknown): string[] {
  const { paragraphs } = (typeof body === 'object' && body !== null ? body : {}) as { paragraphs?: unknown };
  return Array.isArray(paragraphs) ? paragraphs.filter((each): each is string => typeof each === 'string') : [];
}
