import { SignInForms } from '../../features/sign-in/sign-in-forms';
import { Modal } from '../../components/modal';
import { useWords } from '../../lib/words/use-words';

/** Over the page as it stands: whoever signs in again goes on where they were. */
export function SignInAgain({ email }: { email: string }) {
  const { t } = useWords();
  return (
    <Modal
      open
      title={t('web.app.sessionEnded')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{t('web.app.sessionEndedText')}</p>
      <SignInForms email={email} />
    </Modal>
  );
}
