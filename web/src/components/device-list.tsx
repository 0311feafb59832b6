import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { devices } from '../../../contracts/identity/accounts';
import { useCommand } from '../lib/api/use-command';
import { useRead } from '../lib/api/use-read';
import { formatDay } from '../lib/format/format';
import { useWords } from '../lib/words/use-words';
import { ConfirmDialog } from './confirm-dialog';
import { Nothing, Reading } from './reading';

type Device = z.output<typeof devices>['items'][number];

/** Máy đã đăng ký of an account, each of which may be taken off. */
export function DeviceList({ accountId }: { accountId: string }) {
  const { t } = useWords();
  const reading = useRead<z.output<typeof devices>>(`/accounts/${accountId}/devices`, { nouns: ['identity'] });
  const { run } = useCommand();
  const [removed, setRemoved] = useState<Device | null>(null);
  return (
    <>
      <Reading of={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.settings.noDevices')} />
          ) : (
            <ul className="plain-list">
              {items.map((device) => (
                <li key={device.id}>
                  <strong className="break-words">{device.label}</strong>
                  <div className="soft numbers">
                    {t('web.settings.registeredAt')} {formatDay(device.registeredAt)} · {t('web.settings.lastUsedAt')}{' '}
                    {formatDay(device.lastUsedAt)} · {t('web.settings.expiresAt')} {formatDay(device.expiresAt)}
                  </div>
                  <Button
                    danger
                    size="small"
                    onClick={() => setRemoved(device)}
                    aria-label={`${t('web.settings.removeDevice')}: ${device.label}`}
                  >
                    {t('web.settings.removeDevice')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
      <ConfirmDialog
        open={removed !== null}
        title={`${t('web.settings.removeDevice')}: ${removed?.label ?? ''}`}
        actText={t('web.settings.removeDevice')}
        danger
        onAct={() => run({ method: 'DELETE', path: `/accounts/${accountId}/devices/${removed!.id}` })}
        onClose={() => setRemoved(null)}
      >
        {t('web.settings.removeDeviceText')}
      </ConfirmDialog>
    </>
  );
}
