import { Button, Form, Select, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { z } from 'zod';
import type { itemDetail } from '../../../../contracts/plan/plan-item';
import { ActDialog, type Act } from '../../components/act-dialog';
import { DateField } from '../../components/date-field';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { Trail } from '../../components/trail';
import { useCommand } from '../../lib/api/use-command';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useKept } from '../../lib/keep/use-kept';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { PreviewLists } from './preview-lists';
import type { Intake, ItemComposition, Preview } from './types';

/** Thành phần triệu tập: which posts, as of which day, and what drawing (again) would change before it is drawn. */
export function CompositionPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const intake = useRead<Intake>(`/intakes/${id}`);
  const composition = useRead<ItemComposition>(`/plan-items/${intake.data?.planItemId}/composition`, {
    enabled: intake.data !== undefined,
  });
  const both = {
    ...composition,
    error: intake.error ?? composition.error,
    data: intake.data && composition.data && { intake: intake.data, composition: composition.data },
  };
  return (
    <Page
      title={intake.data ? t('web.composition.title', { intake: intake.data.name }) : t('web.composition.short')}
      help={t('web.composition.help')}
      above={
        <Trail steps={[{ text: t('web.intakes.title'), to: `/dot/${id}` }, { text: t('web.composition.short') }]} />
      }
    >
      <Reading of={both}>{(found) => <Composition {...found} />}</Reading>
    </Page>
  );
}

function Composition({ intake, composition }: { intake: Intake; composition: ItemComposition }) {
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const [kept, setAsked, drop] = useKept<{ groups: string[] | null; on: string | null }>(`thanh-phan:${intake.id}`, {
    groups: null,
    on: today(),
  });
  // Until other posts are chosen, those of the item count, also once they have changed.
  const asked = { ...kept, groups: kept.groups ?? composition.groups };
  const preview = useRead<Preview>(
    withQuery(`/intakes/${intake.id}/composition?groups=${encodeURIComponent(asked.groups.join(','))}`, {
      on: asked.on,
    }),
    { keepPrevious: true, nouns: ['nomination', 'person', 'intake'] },
  );
  const acts = useCompositionActs(intake, asked, drop);
  const known = new Set([...composition.known.map(({ group }) => group), ...composition.groups, ...asked.groups]);
  const holdersOf = (group: string) => composition.known.find((each) => each.group === group)?.holders ?? 0;
  const isSaved = [...asked.groups].sort().join() === [...composition.groups].sort().join();
  const mayDraw = intake.abilities.includes('intake.draw-by-post');
  return (
    <>
      <Form layout="vertical" component="div" className="no-print">
        <Form.Item label={t('web.composition.posts')} htmlFor="posts" extra={t('web.composition.postsHint')}>
          <Select
            id="posts"
            mode="multiple"
            optionFilterProp="label"
            value={asked.groups}
            onChange={(groups) => setAsked({ ...asked, groups })}
            placeholder={t('web.composition.everyPost')}
            options={[...known].map((group) => ({
              value: group,
              label: t('web.composition.post', { group, count: holdersOf(group) }),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('web.composition.on')} htmlFor="on">
          <DateField id="on" value={asked.on} onChange={(on) => setAsked({ ...asked, on })} />
        </Form.Item>
        <Space wrap style={{ marginBottom: 16 }}>
          {mayDraw && (
            <Button
              type="primary"
              disabled={!preview.data}
              onClick={() => preview.data && setAct(acts.draw(preview.data))}
            >
              {t('web.composition.draw.act')}
            </Button>
          )}
          {composition.abilities.includes('composition.save') && !isSaved && (
            <Button onClick={() => setAct(acts.save)}>{t('web.composition.save.act')}</Button>
          )}
        </Space>
        {!mayDraw && <p className="soft">{t('web.composition.notNow')}</p>}
      </Form>
      <Reading of={preview}>{(found) => <PreviewLists intakeId={intake.id} preview={found} />}</Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}

function useCompositionActs(intake: Intake, asked: { groups: string[]; on: string | null }, drop: () => void) {
  const { t } = useWords();
  const { run } = useCommand();
  const item = useRead<z.output<typeof itemDetail>>(`/plan-items/${intake.planItemId}`);
  return {
    draw: (preview: Preview): Act => ({
      title: t('web.composition.draw.title'),
      actText: t('web.composition.draw.act'),
      intro: <p>{t('web.composition.draw.intro', { added: preview.added.length, gone: preview.gone.length })}</p>,
      fields: [
        {
          name: 'gone',
          label: t('web.composition.draw.gone'),
          kind: 'choice',
          initial: 'keep',
          options: [
            { value: 'keep', label: t('web.composition.draw.keep') },
            { value: 'remove', label: t('web.composition.draw.remove') },
          ],
        },
      ],
      send: async ({ gone }) => {
        const body = { groups: asked.groups, on: asked.on, removeGone: gone === 'remove' };
        await run({ method: 'POST', path: `/intakes/${intake.id}/compositions`, body });
        drop();
      },
      done: t('web.composition.draw.done'),
    }),
    save: {
      title: t('web.composition.save.title'),
      actText: t('web.composition.save.act'),
      intro: <p>{t('web.composition.save.intro')}</p>,
      fields: [],
      send: () =>
        run({
          method: 'PUT',
          path: `/plan-items/${intake.planItemId}/composition`,
          body: { revision: item.data?.revision, groups: asked.groups },
        }),
      done: t('web.composition.save.done'),
    } satisfies Act,
  };
}
