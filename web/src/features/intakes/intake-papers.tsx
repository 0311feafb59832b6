import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { classList } from '../../../../contracts/class/training-class';
import type { documentPage } from '../../../../contracts/document/document';
import type { reportPage } from '../../../../contracts/report/report';
import type { submissionsAnswer } from '../../../../contracts/submission/submissions';
import { PublicList } from '../../components/public-list';
import { Reading } from '../../components/reading';
import { useRead, withQuery } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';

interface Paper {
  id: string;
  to: string;
  text: string;
  state: string;
  note?: string;
}

/** Submissions, documents, classes and reports of an intake, each with where it stands. */
export function IntakePapers({ intakeId }: { intakeId: string }) {
  const { t, say } = useWords();
  return (
    <>
      <PublicList intakeId={intakeId} />
      <Papers<z.output<typeof submissionsAnswer>>
        heading={t('web.app.pages.submissions')}
        path="/submissions"
        needs="submission.read"
        intakeId={intakeId}
        papersOf={({ items }) =>
          items.map((each) => ({
            id: each.id,
            to: `/to-trinh/${each.id}`,
            text: each.title,
            state: say(`submission.states.${each.state}`),
            note: each.number ?? '',
          }))
        }
      />
      <Papers<z.output<typeof documentPage>>
        heading={t('web.app.pages.documents')}
        path="/documents"
        needs="document.read"
        intakeId={intakeId}
        papersOf={({ items }) =>
          items.map((each) => ({
            id: each.id,
            to: `/van-ban/${each.id}`,
            text: each.summary,
            state: say(`document.states.${each.state}`),
            note: [each.symbol, formatDate(each.issuedOn)].filter(Boolean).join(', '),
          }))
        }
      />
      <Papers<z.output<typeof classList>>
        heading={t('web.app.pages.classes')}
        path="/classes"
        needs="class.read"
        intakeId={intakeId}
        papersOf={({ items }) =>
          items.map((each) => ({
            id: each.id,
            to: `/lop-hoc/${each.id}`,
            text: each.name,
            state: say(`trainingClass.states.${each.state}`),
            note: `${formatDate(each.startsOn)} - ${formatDate(each.endsOn)}`,
          }))
        }
      />
      <Papers<z.output<typeof reportPage>>
        heading={t('web.app.pages.reports')}
        path="/reports"
        needs="report.read"
        intakeId={intakeId}
        papersOf={({ items }) =>
          items.map((each) => ({
            id: each.id,
            to: `/bao-cao/${each.id}`,
            text: each.title,
            state: say(`report.states.${each.state}`),
            note: t('web.intakes.asOf', { date: formatDate(each.asOf) }),
          }))
        }
      />
    </>
  );
}

interface PapersProps<Answer> {
  heading: string;
  path: string;
  needs: string;
  intakeId: string;
  papersOf(answer: Answer): Paper[];
}

function Papers<Answer>({ heading, path, needs, intakeId, papersOf }: PapersProps<Answer>): ReactNode {
  const { t } = useWords();
  const isOpen = useMay(needs);
  const reading = useRead<Answer>(withQuery(path, { intakeId }), { enabled: isOpen });
  if (!isOpen) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <Reading of={reading}>
        {(answer) => {
          const papers = papersOf(answer);
          if (papers.length === 0) return <p className="soft">{t('web.intakes.nothingYet')}</p>;
          return (
            <ul>
              {papers.map(({ id, to, text, state, note }) => (
                <li key={id} style={{ marginBottom: 6 }} className="break-words">
                  <Link to={to}>{text}</Link> <Tag variant="outlined">{state}</Tag>
                  {note && <span className="soft numbers">{note}</span>}
                </li>
              ))}
            </ul>
          );
        }}
      </Reading>
    </section>
  );
}
