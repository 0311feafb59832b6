import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { letterheadList } from '../../../../contracts/document/paper-drafting';
import type { bodies, unit } from '../../../../contracts/organisation/organisation';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { useReadAll } from '../../lib/api/use-read-all';
import { useWords } from '../../lib/words/use-words';

type Letterheads = z.output<typeof letterheadList>;
type Letterhead = Letterheads['items'][number];

/** Phần đầu và phần ký of the papers of each organ; an organ that stands in both systems has two. */
export function LetterheadsPage() {
  const { t } = useWords();
  const found = useRead<Letterheads>('/letterheads', { nouns: ['document'] });
  const boards = useRead<z.output<typeof bodies>>('/bodies', { nouns: ['organisation'] });
  const units = useReadAll<z.output<typeof unit>>('/units', { nouns: ['organisation'] });
  const { run } = useCommand();
  const [act, setAct] = useState<Act | null>(null);
  const organs = [...(boards.data?.items ?? []), ...(units.items ?? []).filter(({ validTo }) => !validTo)];
  const nameOf = (id: string) => organs.find((each) => each.id === id)?.name ?? '';
  const maySave = found.data?.abilities.includes('letterhead.save') ?? false;
  const words = (letterhead?: Letterhead): Act['fields'] => [
    {
      name: 'parentOrgan',
      label: t('web.documents.letterheads.parent'),
      kind: 'text',
      required: false,
      initial: letterhead?.parentOrgan ?? null,
    },
    { name: 'organ', label: t('web.documents.letterheads.organ'), kind: 'text', initial: letterhead?.organ ?? null },
    { name: 'symbol', label: t('web.documents.letterheads.symbol'), kind: 'text', initial: letterhead?.symbol ?? null },
    { name: 'place', label: t('web.documents.letterheads.place'), kind: 'text', initial: letterhead?.place ?? null },
    {
      name: 'capacity',
      label: t('web.documents.draft.capacity'),
      kind: 'choice',
      options: (['T/M', 'K/T', 'T/L', 'TUQ', 'direct'] as const).map((value) => ({
        value,
        label: t(`web.documents.capacityNames.${value}`),
      })),
      initial: letterhead?.capacity ?? 'T/M',
    },
    {
      name: 'authority',
      label: t('web.documents.letterheads.authority'),
      kind: 'text',
      required: false,
      initial: letterhead?.authority ?? null,
    },
    {
      name: 'archive',
      label: t('web.documents.letterheads.archive'),
      kind: 'text',
      initial: letterhead?.archive ?? null,
    },
  ];
  const send = (organId: string, system: string, revision: number, values: object) =>
    run({ method: 'PUT', path: `/letterheads/${organId}/${system}`, body: { revision, ...values } });
  const edit = (letterhead: Letterhead): Act => ({
    title: t('web.documents.letterheads.editTitle', { organ: nameOf(letterhead.organId) }),
    actText: t('web.documents.letterheads.save'),
    fields: words(letterhead),
    send: ({ parentOrgan, authority, ...values }) =>
      send(letterhead.organId, letterhead.system, letterhead.revision, {
        ...values,
        parentOrgan: parentOrgan || null,
        authority: authority || null,
      }),
    done: t('web.documents.letterheads.saved'),
  });
  const add: Act = {
    title: t('web.documents.letterheads.add'),
    actText: t('web.documents.letterheads.save'),
    fields: [
      {
        name: 'organId',
        label: t('web.documents.facts.organ'),
        kind: 'choice',
        options: organs.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'system',
        label: t('web.documents.facts.system'),
        kind: 'choice',
        options: (['party', 'state'] as const).map((value) => ({ value, label: t(`web.documents.systems.${value}`) })),
        initial: 'party',
      },
      ...words(),
    ],
    send: ({ organId, system, parentOrgan, authority, ...values }) =>
      send(String(organId), String(system), 0, {
        ...values,
        parentOrgan: parentOrgan || null,
        authority: authority || null,
      }),
    done: t('web.documents.letterheads.saved'),
  };
  const columns: RecordColumn<Letterhead>[] = [
    {
      title: t('web.documents.facts.organ'),
      key: 'organ',
      render: (_, row) => <strong className="break-words">{nameOf(row.organId)}</strong>,
    },
    {
      title: t('web.documents.facts.system'),
      key: 'system',
      render: (_, row) => t(`web.documents.systems.${row.system}`),
    },
    {
      title: t('web.documents.letterheads.head'),
      key: 'head',
      render: (_, row) => (
        <div className="break-words">
          {row.parentOrgan && <div className="soft">{row.parentOrgan}</div>}
          {row.organ}
          <div className="soft">{[row.symbol, row.place].join(' · ')}</div>
        </div>
      ),
    },
    {
      title: t('web.documents.letterheads.end'),
      key: 'end',
      render: (_, row) => (
        <div className="break-words">
          {[t(`web.documents.capacityNames.${row.capacity}`), row.authority].filter(Boolean).join(', ')}
          <div className="soft">{t('web.documents.letterheads.keptAt', { archive: row.archive })}</div>
        </div>
      ),
    },
  ];
  if (maySave)
    columns.push({
      title: '',
      key: 'acts',
      render: (_, row) => (
        <Button aria-label={`${t('web.app.edit')}: ${edit(row).title}`} onClick={() => setAct(edit(row))}>
          {t('web.app.edit')}
        </Button>
      ),
    });
  return (
    <Page
      title={t('web.documents.letterheads.title')}
      help={t('web.documents.letterheads.help')}
      above={<Link to="/van-ban">{t('web.app.pages.documents')}</Link>}
      acts={
        maySave && (
          <Button type="primary" onClick={() => setAct(add)}>
            {t('web.documents.letterheads.add')}
          </Button>
        )
      }
    >
      <Reading of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.documents.letterheads.none')} />
          ) : (
            <RecordTable
              label={t('web.documents.letterheads.title')}
              rowKey={({ organId, system }) => `${organId} ${system}`}
              columns={columns}
              dataSource={items}
            />
          )
        }
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Page>
  );
}
