import { Card } from 'antd';
import { Page } from '../../components/page';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { OfficeSettings } from './office-settings';
import { OwnCode } from './own-code';
import { OwnDevices } from './own-devices';
import { OwnPassword } from './own-password';
import { OwnSessions } from './own-sessions';

/** What is one's own; below it, for those who may read them, the settings of the office. */
export function SettingsPage() {
  const { t } = useWords();
  const mayReadOffice = useMay('setting.read');
  return (
    <Page title={t('web.app.pages.settings')} help={t(mayReadOffice ? 'web.settings.helpOffice' : 'web.settings.help')}>
      <div className="card-grid">
        <Card title={<h2>{t('web.settings.password')}</h2>}>
          <OwnPassword />
        </Card>
        <Card title={<h2>{t('web.settings.code')}</h2>}>
          <OwnCode />
        </Card>
        <Card title={<h2>{t('web.settings.devices')}</h2>}>
          <OwnDevices />
        </Card>
        <Card title={<h2>{t('web.settings.sessions')}</h2>}>
          <OwnSessions />
        </Card>
      </div>
      {mayReadOffice && (
        <section aria-labelledby="co-quan">
          <h2 id="co-quan">{t('web.settings.office')}</h2>
          <OfficeSettings />
        </section>
      )}
    </Page>
  );
}
