import { App, Button, Form, Input } from 'antd';
import { newPersonalCode } from '../../../../contracts/identity/sign-in';
import { Field, fieldIdOf } from '../../components/form/field';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';

export function OwnCode() {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, problem, isRunning } = useCommand();
  const form = useContractForm(newPersonalCode, { code: '' });
  const send = form.handleSubmit(async (body) => {
    try {
      await run({ method: 'PUT', path: '/account/personal-code', body });
      form.reset();
      void message.success(t('web.settings.codeSet'));
    } catch {
      // Shown above the form.
    }
  });
  return (
    <Form layout="vertical" onFinish={() => void send()}>
      <p className="soft">{t('web.settings.codeText')}</p>
      <ProblemAlert error={problem} fieldId={fieldIdOf} />
      <Field control={form.control} name="code" label={t('web.settings.newCode')} required>
        {(input) => (
          <Input.Password {...input} inputMode="numeric" maxLength={6} autoComplete="off" style={{ maxWidth: 180 }} />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={isRunning}>
        {t('web.settings.setCode')}
      </Button>
    </Form>
  );
}
