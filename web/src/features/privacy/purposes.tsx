import type { z } from 'zod';
import type { purposesAnswer } from '../../../../contracts/privacy/privacy';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';

type Answer = z.output<typeof purposesAnswer>;
type Purpose = Answer['items'][number];

/** For what personal data are processed, on which ground, and how long they are kept. */
export function Purposes() {
  const { t } = useWords();
  const reading = useRead<Answer>('/processing-purposes', { nouns: ['organisation', 'review'] });
  const columns: RecordColumn<Purpose>[] = [
    { title: t('web.privacy.purpose'), key: 'name', render: (_, { name }) => <strong>{name}</strong> },
    {
      title: t('web.privacy.ground'),
      key: 'ground',
      render: (_, { ground, basisText, verified }) => (
        <>
          {t(`web.privacy.grounds.${ground}`)}
          {basisText && <div className="soft break-words">{basisText}</div>}
          {!verified && <StateTag tone="waiting">{t('web.privacy.unverified')}</StateTag>}
        </>
      ),
    },
    {
      title: t('web.privacy.classes'),
      key: 'classes',
      render: (_, { classes }) => classes.map((each) => t(`web.privacy.dataClasses.${each}`)).join(', '),
    },
    {
      title: t('web.privacy.retention'),
      key: 'retention',
      render: (_, { retentionYears }) => t('web.privacy.years', { count: retentionYears }),
    },
  ];
  return (
    <Reading of={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('web.app.none')} />
        ) : (
          <RecordTable label={t('web.privacy.purposes')} rowKey="code" columns={columns} dataSource={items} />
        )
      }
    </Reading>
  );
}
