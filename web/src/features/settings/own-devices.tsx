import { useOwnSession } from '../../lib/session/session-context';
import { DeviceList } from '../../components/device-list';
import { useWords } from '../../lib/words/use-words';

export function OwnDevices() {
  const { t } = useWords();
  const { account } = useOwnSession();
  return (
    <>
      <p className="soft">{t('web.settings.devicesText')}</p>
      <DeviceList accountId={account.id} />
    </>
  );
}
