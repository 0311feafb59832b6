import { App, Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { notificationSettings } from '../../../../contracts/notification/notification-settings';
import { Field, fieldIdOf } from '../../components/form/field';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';

export interface MailSettingsProps {
  value: unknown;
  /** 0: nothing of its own is set yet. */
  revision: number;
  maySave: boolean;
}

/** When mails leave and when nobody is disturbed. What is left empty is as usual, which stands below each field. */
export function MailSettings({ value, revision, maySave }: MailSettingsProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, problem, isRunning } = useCommand();
  const known = notificationSettings.safeParse(value ?? {});
  const form = useContractForm(notificationSettings, known.success ? known.data : {});
  const { control } = form;
  const save = form.handleSubmit(async (entered) => {
    const body = { value: entered, revision };
    const saved = await run({ method: 'PUT', path: '/settings/notification', body }).catch(() => null);
    if (saved) void message.success(t('web.settings.saved'));
  });
  return (
    <Form layout="vertical" disabled={!maySave} onFinish={() => void save()} style={{ maxWidth: 560 }}>
      <ProblemAlert error={problem} fieldId={(field) => fieldIdOf(field.replace('body.value.', ''))} />
      {(['digestAt', 'quietFrom', 'quietTo'] as const).map((name) => (
        <Field
          key={name}
          control={control}
          name={name}
          label={t(`web.settings.mails.${name}`)}
          help={t(`web.settings.mails.usual.${name}`)}
        >
          {({ onChange, ...input }) => (
            <Input
              {...input}
              type="time"
              onChange={({ target }) => onChange((target.value || undefined) as never)}
              style={{ width: 160 }}
            />
          )}
        </Field>
      ))}
      <Field control={control} name="quietOnRestDays" label={t('web.settings.mails.restDays')}>
        {({ value: isQuiet, onChange, ...input }) => (
          <Checkbox
            {...input}
            checked={(isQuiet as boolean | undefined) ?? true}
            onChange={({ target }) => onChange(target.checked as never)}
          >
            {t('web.settings.mails.quietOnRestDays')}
          </Checkbox>
        )}
      </Field>
      <Field
        control={control}
        name="signOfLifeHours"
        label={t('web.settings.mails.signOfLifeHours')}
        help={t('web.settings.mails.usual.signOfLifeHours')}
      >
        {({ onChange, ...input }) => (
          <InputNumber
            {...input}
            min={1}
            max={80}
            onChange={(hours: number | null) => onChange((hours ?? undefined) as never)}
            style={{ width: 160 }}
          />
        )}
      </Field>
      {maySave && (
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {t('web.app.save')}
        </Button>
      )}
    </Form>
  );
}
