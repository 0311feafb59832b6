import { QrcodeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { deviceInvitation } from '../../../../contracts/identity/accounts';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type Invitation = z.output<typeof deviceInvitation>;

/** The QR at the clerk's desk. */
export function DeviceInvitation({ accountId }: { accountId: string }) {
  const { t } = useWords();
  const { run, problem, isRunning, answer, reset } = useCommand<Invitation>();
  const picture = useMemo(() => answer && `data:image/svg+xml;utf8,${encodeURIComponent(answer.qrSvg)}`, [answer]);
  const invite = () =>
    run({ method: 'POST', path: `/accounts/${accountId}/device-invitations` }).catch(() => undefined);
  return (
    <>
      <ProblemAlert error={problem} />
      <Button icon={<QrcodeOutlined />} loading={isRunning} onClick={() => void invite()}>
        {t('web.accounts.invite')}
      </Button>
      <Modal
        open={Boolean(answer)}
        title={t('web.accounts.invite')}
        onCancel={reset}
        footer={
          <Button type="primary" onClick={reset}>
            {t('web.app.close')}
          </Button>
        }
      >
        <p>{t('web.accounts.inviteText', { at: formatMoment(answer?.expiresAt) })}</p>
        {picture && <img src={picture} alt={t('web.accounts.invite')} width={260} height={260} />}
        <p>
          {t('web.accounts.inviteOpen')} <span className="break-words">{answer?.url}</span>
        </p>
      </Modal>
    </>
  );
}
