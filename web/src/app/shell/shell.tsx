import { Layout, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert';
import { useLive } from '../../lib/live/use-live';
import { SessionContext, type Session } from '../../lib/session/session-context';
import { useSessionReading } from '../../lib/session/use-session-reading';
import { useWords } from '../../lib/words/use-words';
import { Header } from './header';
import { OfflineNotice } from './offline-notice';
import { SideMenu } from './side-menu';

/** Forms are a third of the first load, and whoever is signed in needs none at first. */
const SignInPage = lazy(async () => ({ default: (await import('../../features/sign-in/sign-in-page')).SignInPage }));
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again')).SignInAgain }));

/** The frame of all pages. A session that ends leaves the page as it is, under a dialog to sign in again. */
export function Shell() {
  const { t } = useWords();
  const reading = useSessionReading();
  const [last, setLast] = useState<Session | null>(null);
  if (reading.data && reading.data !== last) setLast(reading.data);
  const session = reading.data ?? last;
  useLive(Boolean(reading.data));
  if (reading.isPending) return <Waiting label={t('web.app.reading')} />;
  if (!session)
    return reading.error ? (
      <div className="page">
        <ProblemAlert error={reading.error} onRetry={() => void reading.refetch()} />
      </div>
    ) : (
      <Suspense fallback={<Waiting label={t('web.app.reading')} />}>
        <SignInPage />
      </Suspense>
    );
  return (
    <SessionContext value={session}>
      <Frame session={session} />
      <Suspense>{reading.data === null && <SignInAgain email={session.account.email} />}</Suspense>
    </SessionContext>
  );
}

function Frame({ session }: { session: Session }) {
  const { t } = useWords();
  const main = useMainFocus();
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {t('web.app.skip')}
      </a>
      {session.committee.sample && (
        <p className="sample-mark" role="note">
          {t('common.sampleMark')}
        </p>
      )}
      <OfflineNotice />
      <Layout style={{ minHeight: '100vh' }}>
        <Header session={session} />
        <Layout>
          <SideMenu />
          <Layout.Content id="noi-dung" ref={main} tabIndex={-1} style={{ outline: 'none', minWidth: 0 }}>
            <Suspense fallback={<Waiting label={t('web.app.reading')} />}>
              <Outlet />
            </Suspense>
          </Layout.Content>
        </Layout>
      </Layout>
      <ScrollRestoration />
    </>
  );
}

/** After a change of page a screen reader and the keyboard go on at its content, as with a page newly loaded. */
function useMainFocus() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return main;
}

function Waiting({ label }: { label: string }) {
  return (
    <output className="page" style={{ display: 'block' }} aria-label={label}>
      <Skeleton active paragraph={{ rows: 8 }} />
    </output>
  );
}
