import { Alert, Button, Steps } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { useMay } from '../../lib/session/session-context';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { CheckStep } from './check-step';
import { DocumentStep } from './document-step';
import { SampleNotice } from './sample-notice';
import { STEPS, useSetup, type StepName } from './setup-state';
import { UnitsStep } from './units-step';
import { WhoStep } from './who-step';
import { YearStep } from './year-step';
import './plan-setup.css';

/** From the office's document to its year in five steps; all of it outlives a reload. */
export function SetupPage() {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [kept, setSetup, drop, wasKept] = useSetup();
  const may = useMay('plan.import');
  const asked = search.get('ke-hoach');
  const setup = asked && !kept.planId ? { ...kept, planId: asked, step: 'who' as StepName } : kept;
  const { step, draft, ticked, planId } = setup;
  const go = (next: StepName) => {
    setSetup({ ...setup, step: next });
    window.scrollTo({ top: 0 });
  };
  if (!may)
    return (
      <Page title={t('web.plans.start')}>
        <Alert type="info" showIcon title={t('web.setup.notYours')} />
      </Page>
    );
  return (
    <Page
      title={t('web.plans.start')}
      help={t('web.setup.help')}
      acts={
        wasKept && (
          <Button
            onClick={() => {
              drop();
              void navigate('/bat-dau', { replace: true });
            }}
          >
            {t('web.setup.anew')}
          </Button>
        )
      }
    >
      <SampleNotice />
      <Steps
        size="small"
        current={STEPS.indexOf(step)}
        onChange={(index) => mayGoTo(STEPS[index]!) && go(STEPS[index]!)}
        items={STEPS.map((name) => ({ title: say(`web.setup.steps.${name}`), disabled: !mayGoTo(name) }))}
        style={{ marginBottom: 20 }}
      />
      {step === 'doc' && (
        <DocumentStep onDraft={(next) => setSetup({ step: 'check', draft: next, ticked: [], planId: null })} />
      )}
      {step === 'check' && draft && (
        <CheckStep
          draft={draft}
          ticked={ticked}
          onChange={(next, marks) => setSetup({ ...setup, draft: next, ticked: marks })}
          onNext={() => go('units')}
        />
      )}
      {step === 'units' && (
        <UnitsStep year={draft?.year.value ?? Number(today().slice(0, 4))} onNext={() => go('who')} />
      )}
      {step === 'who' && (
        <WhoStep
          draft={draft}
          planId={planId}
          onPlan={(id) => setSetup({ ...setup, planId: id })}
          onNext={() => go('year')}
        />
      )}
      {step === 'year' && planId && (
        <YearStep
          planId={planId}
          onDone={() => {
            drop();
            void navigate(`/ke-hoach/${planId}`);
          }}
        />
      )}
    </Page>
  );

  /** A plan that has been taken in is no longer edited as a draft; nothing is skipped ahead. */
  function mayGoTo(name: StepName): boolean {
    if (name === 'doc' || name === 'check') return planId === null && (name === 'doc' || draft !== null);
    if (name === 'year') return planId !== null;
    return draft !== null || planId !== null;
  }
}
