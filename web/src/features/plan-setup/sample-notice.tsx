import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ActDialog, type Act } from '../../components/act-dialog';
import { useApi } from '../../lib/api/api-context';
import { useOwnSession } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';

/** The sample goes by one button, and whoever pressed it goes on in the office's own committee. */
export function SampleNotice() {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const { committee, abilities } = useOwnSession();
  const [act, setAct] = useState<Act | null>(null);
  if (!committee.sample) return null;
  const remove: Act = {
    title: t('web.setup.removeSample'),
    actText: t('web.setup.removeSample'),
    danger: true,
    intro: <p>{t('web.setup.removeIntro')}</p>,
    done: t('web.setup.removed'),
    fields: [
      { name: 'name', label: t('web.setup.committeeName'), kind: 'text', initial: '' },
      { name: 'shortName', label: t('web.setup.committeeShort'), kind: 'text', initial: t('web.setup.shortDefault') },
      { name: 'symbol', label: t('web.setup.symbol'), kind: 'text', initial: 'TU' },
      {
        name: 'preset',
        label: t('web.setup.preset'),
        kind: 'choice',
        initial: 'town-2023',
        options: [
          { value: 'town-2023', label: t('web.setup.presets.town') },
          { value: 'commune-2025', label: t('web.setup.presets.commune') },
        ],
      },
      { name: 'displayName', label: t('web.setup.yourName'), kind: 'text', initial: '' },
      { name: 'email', label: t('web.setup.yourEmail'), kind: 'text', initial: '' },
      {
        name: 'password',
        label: t('web.setup.password'),
        kind: 'secret',
        initial: '',
        help: t('web.setup.passwordHelp'),
      },
    ],
    send: async ({ name, shortName, symbol, preset, displayName, email, password }) => {
      const body = {
        confirm: true,
        committee: { name, shortName, symbol, preset },
        administrator: { displayName, email, password },
      };
      const { csrfToken } = await api.send<{ csrfToken: string }>({ method: 'POST', path: '/sample-removal', body });
      api.setToken(csrfToken);
      await queries.invalidateQueries();
    },
  };
  return (
    <>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 16 }}
        title={t('web.setup.sampleStands')}
        description={abilities.includes('sample.remove') ? undefined : t('web.setup.sampleByAdministrator')}
        action={
          abilities.includes('sample.remove') && (
            <Button danger onClick={() => setAct(remove)}>
              {t('web.setup.removeSample')}
            </Button>
          )
        }
      />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}
