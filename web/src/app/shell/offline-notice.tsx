import { onlineManager } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../lib/words/use-words';

/** Says that the connection is lost, for as long as it is. */
export function OfflineNotice() {
  const { t } = useWords();
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <output style={{ display: 'block' }}>
      {!isOnline && <Alert banner type="warning" showIcon title={t('web.app.offline')} />}
    </output>
  );
}
