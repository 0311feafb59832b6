import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useCommand } from '../../../lib/api/use-command';
import { useWords } from '../../../lib/words/use-words';
import type { NomineeLine } from '../types';
import { ReplaceDialog } from './replace-dialog';

const ACTS = ['replace', 'withdraw', 'decline'] as const;
type Act = (typeof ACTS)[number];

/** Replace, withdraw, or say that the person does not take part: what the line's state still allows. */
export function LineActs({ line }: { line: NomineeLine }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [act, setAct] = useState<Act | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = ACTS.filter((each) => line.abilities.includes(`intake.${each}-line`));
  if (open.length === 0) return null;
  const path = act === 'withdraw' ? 'withdrawals' : 'refusals';
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: open.map((key) => ({ key, label: t(`web.nominations.lineActs.${key}`) })),
          onClick: ({ key }) => {
            // The entry goes with the list: the dialog gives the focus back to the button.
            button.current?.focus();
            setAct(key as Act);
          },
        }}
      >
        <Button ref={button} aria-label={t('web.nominations.lineActs.of', { name: line.fullName })}>
          {t('web.nominations.lineActs.change')}
        </Button>
      </Dropdown>
      {act === 'replace' && <ReplaceDialog line={line} onClose={() => setAct(null)} />}
      {(act === 'withdraw' || act === 'decline') && (
        <ReasonDialog
          open
          title={`${t(`web.nominations.lineActs.${act}`)}: ${line.fullName}`}
          actText={t(`web.nominations.lineActs.${act}`)}
          onAct={(reason) => run({ method: 'POST', path: `/nominee-lines/${line.id}/${path}`, body: { reason } })}
          onClose={() => setAct(null)}
        >
          <p>{t(`web.nominations.lineActs.${act}Text`)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
