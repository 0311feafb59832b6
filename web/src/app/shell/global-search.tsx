import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { searchAnswer } from '../../../../contracts/search/search';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';

type Found = z.output<typeof searchAnswer>['items'][number];

const SHORTEST = 2;

const ADDRESSES: Readonly<Record<Found['kind'], (id: string) => string>> = {
  item: (id) => `/muc/${id}`,
  intake: (id) => `/dot/${id}`,
  person: (id) => `/can-bo/${id}`,
  unit: (id) => `/don-vi/${id}`,
  submission: (id) => `/to-trinh/${id}`,
  document: (id) => `/van-ban/${id}`,
  class: (id) => `/lop-hoc/${id}`,
};

/** One box for everything; what is found stands in groups and opens its page. */
export function GlobalSearch({ onDone }: { onDone: (() => void) | undefined }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const isLong = asked.length >= SHORTEST;
  const { data, isFetching } = useRead<z.output<typeof searchAnswer>>(withQuery('/search', { q: asked }), {
    enabled: isLong,
    nouns: [],
  });
  const kinds = [...new Set(data?.items.map(({ kind }) => kind))];
  const options = kinds.map((kind) => ({
    label: say(`web.search.kinds.${kind}`),
    options: (data?.items ?? [])
      .filter((item) => item.kind === kind)
      .map((item) => ({
        value: ADDRESSES[item.kind](item.id),
        label: (
          <>
            <span className="break-words">{item.title}</span>
            {item.detail && <div className="soft">{item.detail}</div>}
          </>
        ),
      })),
  }));
  return (
    <AutoComplete
      className="global-search"
      value={text}
      options={isLong ? options : []}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'global-search-found' } }}
      notFoundContent={isLong ? t(isFetching ? 'web.search.searching' : 'web.search.nothing', { text: asked }) : null}
      onSearch={setText}
      onSelect={(address: string) => {
        setText('');
        onDone?.();
        void navigate(address);
      }}
    >
      <Input
        allowClear
        prefix={<SearchOutlined />}
        aria-label={t('web.search.label')}
        placeholder={t('web.search.placeholder')}
      />
    </AutoComplete>
  );
}
