import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ApiContext } from '../lib/api/api-context';
import { createApi } from '../lib/api/client';
import { theme } from '../lib/theme';
import { useWords } from '../lib/words/use-words';
import { ANT_LOCALES } from './ant-locales';
import { createQueries } from './create-queries';
import { createRouter } from './router';

/** The whole client: what everything below may use is given here. */
export function App({ nonce }: { nonce: string }) {
  const { language } = useWords();
  const [api] = useState(createApi);
  const [queries] = useState(createQueries);
  const [router] = useState(createRouter);
  return (
    <ConfigProvider locale={ANT_LOCALES[language]} theme={theme} csp={{ nonce }} form={{ requiredMark: true }}>
      <AntApp notification={{ placement: 'bottomRight' }}>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ApiContext>
      </AntApp>
    </ConfigProvider>
  );
}
