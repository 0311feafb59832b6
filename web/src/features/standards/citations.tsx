import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { citationsAnswer } from '../../../../contracts/eligibility/citations';
import { CitationList } from '../../components/cited-bases';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { CitationDialog } from './citation-dialog';

type Answer = z.output<typeof citationsAnswer>;
export type Cited = Answer['items'][number];

/** What rests on which text: procedures, templates, organs, norms; what rests on a text that is over says so. */
export function Citations() {
  const { t, group } = useWords();
  const { message } = App.useApp();
  const [kind, setKind] = useState<string>('procedure');
  const [edited, setEdited] = useState<Cited | null>(null);
  const reading = useRead<Answer>(withQuery('/basis-citations', { kind }), { nouns: ['review'], keepPrevious: true });
  const mayEdit = reading.data?.abilities.includes('legal-basis.save') ?? false;
  const columns: RecordColumn<Cited>[] = [
    {
      title: t('web.standards.citing'),
      key: 'name',
      render: (_, { name }) => <strong className="break-words">{name}</strong>,
    },
    { title: t('web.standards.restsOn'), key: 'bases', render: (_, cited) => <CitationList cited={cited} /> },
    {
      title: t('web.standards.origin'),
      key: 'origin',
      render: (_, { own }) => t(own ? 'web.standards.own' : 'web.standards.shipped'),
    },
    {
      title: '',
      key: 'acts',
      render: (_, cited) =>
        mayEdit && (
          <Button
            size="small"
            onClick={() => setEdited(cited)}
            aria-label={`${t('web.standards.edit')}: ${cited.name}`}
          >
            {t('web.standards.edit')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <div className="scroll-x" style={{ marginBottom: 16 }}>
        <Segmented
          aria-label={t('web.standards.citing')}
          value={kind}
          onChange={setKind}
          options={group('web.standards.citingKinds')}
        />
      </div>
      <Reading of={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.standards.noCiting')} />
          ) : (
            <RecordTable label={t('web.standards.citations')} rowKey="subject" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      {edited && (
        <CitationDialog
          cited={edited}
          onClose={() => setEdited(null)}
          onSaved={() => void message.success(t('web.standards.citationsSaved'))}
        />
      )}
    </>
  );
}
