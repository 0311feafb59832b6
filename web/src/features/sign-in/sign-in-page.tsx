import { Button, Card, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { welcomeAnswer } from '../../../../contracts/identity/welcome';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { useLanguageSwitch } from '../../lib/words/use-language-switch';
import { useWords } from '../../lib/words/use-words';
import { SignInForms } from './sign-in-forms';
import { useSignIn } from './use-sign-in';

type Welcome = z.output<typeof welcomeAnswer>;
type LocalRole = Welcome['localRoles'][number];

/** The four a newcomer meets first. */
const FIRST: readonly string[] = ['reviewer', 'approver', 'clerk', 'training-centre'];

/** First page of whoever is not signed in: on the own machine a card per role of the sample, and the ways to sign in. */
export function SignInPage() {
  const { t } = useWords();
  const switchLanguage = useLanguageSwitch();
  const welcome = useRead<Welcome>('/welcome', { nouns: [] });
  return (
    <main>
      <Page
        above={<div className="first-brand">{t('common.product')}</div>}
        title={t('web.signIn.title')}
        help={t('web.signIn.text')}
        acts={
          <Button type="text" onClick={() => void switchLanguage()}>
            {t('web.app.language')}
          </Button>
        }
      >
        {welcome.isPending ? <Skeleton active /> : null}
        <Reading of={welcome}>
          {({ localRoles }) =>
            localRoles.length > 0 ? (
              <>
                <RoleCards roles={localRoles} />
                <OwnPlan roles={localRoles} />
              </>
            ) : null
          }
        </Reading>
        <section aria-labelledby="dang-nhap">
          <h2 id="dang-nhap">{t('web.signIn.signIn')}</h2>
          <Card style={{ maxWidth: 480 }}>
            <SignInForms />
          </Card>
        </section>
      </Page>
    </main>
  );
}

function RoleCards({ roles }: { roles: readonly LocalRole[] }) {
  const { t, say } = useWords();
  const { signInLocally, problem, isRunning } = useSignIn();
  const first = FIRST.flatMap((role) => roles.filter((each) => each.role === role));
  const others = roles.filter(({ role }) => !FIRST.includes(role));
  return (
    <section aria-labelledby="xem-thu">
      <h2 id="xem-thu">{t('web.signIn.tryAs')}</h2>
      <p className="soft">
        {t('web.signIn.tryAsText')} {t('web.app.mailStays')}
      </p>
      <ProblemAlert error={problem} />
      <ul className="role-cards">
        {first.map(({ role, name }) => (
          <li key={role}>
            <Card title={say(`web.signIn.roleNames.${role}`)} style={{ height: '100%' }}>
              <p style={{ marginTop: 0 }}>{say(`web.signIn.jobs.${role}`)}</p>
              <p className="soft">{name}</p>
              <Button
                type="primary"
                disabled={isRunning}
                onClick={() => void signInLocally(role)}
                aria-label={t('web.signIn.enterAs', { role: say(`web.signIn.roleNames.${role}`) })}
              >
                {t('web.signIn.signIn')}
              </Button>
            </Card>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div className="role-others">
          <span className="soft">{t('web.signIn.moreRoles')}:</span>
          {others.map(({ role }) => (
            <Button key={role} type="link" size="small" disabled={isRunning} onClick={() => void signInLocally(role)}>
              {say(`stages.roles.${role}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Who may take in a plan, its units and its accounts alone. */
const SETS_UP = 'administrator';

/** From the sample to the office's own plan, with one press. */
function OwnPlan({ roles }: { roles: readonly LocalRole[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { signInLocally, problem, isRunning } = useSignIn();
  if (!roles.some(({ role }) => role === SETS_UP)) return null;
  const start = async () => {
    if (await signInLocally(SETS_UP)) await navigate('/bat-dau');
  };
  return (
    <section aria-labelledby="ke-hoach-cua-co-quan" className="own-plan">
      <h2 id="ke-hoach-cua-co-quan">{t('web.signIn.ownPlan')}</h2>
      <p>{t('web.signIn.ownPlanText')}</p>
      <ProblemAlert error={problem} />
      <Button size="large" disabled={isRunning} onClick={() => void start()}>
        {t('web.plans.start')}
      </Button>
    </section>
  );
}
