import { Alert, Button, Form, Input, Tabs } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { useWords } from '../../lib/words/use-words';
import { useSignIn } from './use-sign-in';

interface Entry {
  email: string;
  password?: string;
  code?: string;
}

/** By password, or by a code in the mail. */
export function SignInForms({ email = '' }: { email?: string }) {
  const { t } = useWords();
  return (
    <Tabs
      items={[
        { key: 'password', label: t('web.signIn.byPassword'), children: <ByPassword email={email} /> },
        { key: 'code', label: t('web.signIn.byCode'), children: <ByCode email={email} /> },
      ]}
    />
  );
}

function ByPassword({ email }: { email: string }) {
  const { t } = useWords();
  const { signInByPassword, problem, isRunning } = useSignIn();
  return (
    <Form<Entry>
      layout="vertical"
      initialValues={{ email }}
      onFinish={(entry) => void signInByPassword(entry.email, entry.password ?? '')}
    >
      <ProblemAlert error={problem} />
      <EmailField />
      <Form.Item name="password" label={t('web.signIn.password')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isRunning}>
        {t('web.signIn.signIn')}
      </Button>
    </Form>
  );
}

function ByCode({ email }: { email: string }) {
  const { t } = useWords();
  const [form] = Form.useForm<Entry>();
  const [step, setStep] = useState<'ask' | 'enter'>('ask');
  const { askForCode, signInByCode, problem, isRunning } = useSignIn();
  const ask = async () => {
    const entry = await form.validateFields(['email']).catch(() => null);
    if (entry && (await askForCode(entry.email))) setStep('enter');
  };
  return (
    <Form<Entry>
      form={form}
      layout="vertical"
      initialValues={{ email }}
      onFinish={(entry) => void (step === 'ask' ? ask() : signInByCode(entry.email, entry.code ?? ''))}
    >
      <ProblemAlert error={problem} />
      {step === 'enter' && <Alert type="info" showIcon title={t('web.signIn.codeSent')} style={{ marginBottom: 16 }} />}
      <EmailField />
      {step === 'enter' && (
        <Form.Item name="code" label={t('web.signIn.code')} rules={[{ required: true, pattern: /^\d{6}$/ }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ maxWidth: 180 }} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={isRunning}>
        {step === 'ask' ? t('web.signIn.sendCode') : t('web.signIn.enterCode')}
      </Button>{' '}
      <Button type="link" onClick={() => (step === 'ask' ? setStep('enter') : void ask())}>
        {step === 'ask' ? t('web.signIn.haveCode') : t('web.signIn.anotherCode')}
      </Button>
    </Form>
  );
}

function EmailField() {
  const { t } = useWords();
  return (
    <Form.Item name="email" label={t('web.signIn.email')} rules={[{ required: true, type: 'email' }]}>
      <Input type="email" autoComplete="username" />
    </Form.Item>
  );
}
