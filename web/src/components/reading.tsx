import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../lib/words/use-words';
import { ProblemAlert } from './problem-alert';

interface Readable<Data> {
  data: Data | undefined;
  error: unknown;
  isPending: boolean;
  refetch(): unknown;
}

/** What has been read, or that it is being read, or why it could not be. What stood there stays while it is read again. */
export function Reading<Data>({ of, children }: { of: Readable<Data>; children: (data: Data) => ReactNode }) {
  const { t } = useWords();
  if (of.data !== undefined)
    return (
      <>
        {of.error ? <ProblemAlert error={of.error} onRetry={() => void of.refetch()} /> : null}
        {children(of.data)}
      </>
    );
  if (of.error) return <ProblemAlert error={of.error} onRetry={() => void of.refetch()} />;
  return (
    <output style={{ display: 'block' }} aria-label={t('web.app.reading')}>
      <Skeleton active paragraph={{ rows: 6 }} title={false} />
    </output>
  );
}

/** Nothing there: in words, with what to do about it. */
export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
      {children}
    </Empty>
  );
}

/** The next page of a list. */
export function LoadMore({
  list,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}) {
  const { t } = useWords();
  if (!list.hasNextPage) return null;
  return (
    <p className="no-print" style={{ textAlign: 'center' }}>
      <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('web.app.more')}
      </Button>
    </p>
  );
}
