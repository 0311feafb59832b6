import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { settings } from '../../../../contracts/organisation/organisation';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { MailSettings } from './mail-settings';

/** The one setting whose shape the client knows; others are shown as they are stored. */
const MAILS = 'notification';

type Settings = z.output<typeof settings>;
type Setting = Settings['items'][number];

/** Settings as they are stored; their words are those of the office. */
export function OfficeSettings() {
  const { t, say } = useWords();
  const reading = useRead<Settings>('/settings', { nouns: ['organisation'] });
  const [edited, setEdited] = useState<Setting | null>(null);
  return (
    <>
      <p className="soft">{t('web.settings.officeText')}</p>
      <Reading of={reading}>
        {({ items, abilities }) => {
          const columns: RecordColumn<Setting>[] = [
            {
              title: t('web.settings.key'),
              key: 'key',
              render: (_, { key }) => <strong>{say(`web.settings.keys.${key}`)}</strong>,
            },
            {
              title: t('web.settings.value'),
              key: 'value',
              render: (_, { value }) => <code className="break-words">{JSON.stringify(value)}</code>,
            },
            {
              title: '',
              key: 'acts',
              render: (_, setting) =>
                abilities.includes('setting.save') && (
                  <Button
                    type="link"
                    onClick={() => setEdited(setting)}
                    aria-label={`${t('web.app.edit')} ${setting.key}`}
                  >
                    {t('web.app.edit')}
                  </Button>
                ),
            },
          ];
          const mails = items.find(({ key }) => key === MAILS);
          const others = items.filter(({ key }) => key !== MAILS);
          return (
            <>
              <h3>{t('web.settings.mailsTitle')}</h3>
              <MailSettings
                key={mails?.revision ?? 0}
                value={mails?.value}
                revision={mails?.revision ?? 0}
                maySave={abilities.includes('setting.save')}
              />
              <h3>{t('web.settings.otherTitle')}</h3>
              {others.length === 0 ? (
                <Nothing text={t('web.settings.noOffice')} />
              ) : (
                <RecordTable label={t('web.settings.office')} rowKey="key" columns={columns} dataSource={others} />
              )}
            </>
          );
        }}
      </Reading>
      {edited && <SettingDialog setting={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function SettingDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { t, say } = useWords();
  const { run, problem, isRunning } = useCommand();
  const [text, setText] = useState(() => JSON.stringify(setting.value, null, 2));
  const [isBad, setBad] = useState(false);
  const save = async () => {
    const value = parse(text);
    setBad(value === undefined);
    if (value === undefined) return;
    const path = `/settings/${setting.key}`;
    const saved = await run({ method: 'PUT', path, body: { value, revision: setting.revision } }).catch(() => null);
    if (saved) onClose();
  };
  return (
    <Modal
      open
      title={t('web.settings.editSetting', { key: say(`web.settings.keys.${setting.key}`) })}
      okText={t('web.app.save')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      {isBad && <Alert type="error" showIcon title={t('web.settings.badValue')} style={{ marginBottom: 16 }} />}
      <label htmlFor="noi-dung-thiet-lap">{t('web.settings.value')}</label>
      <Input.TextArea
        id="noi-dung-thiet-lap"
        rows={10}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
