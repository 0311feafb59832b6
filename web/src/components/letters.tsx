import { App } from 'antd';
import { useState } from 'react';
import { useCommand } from '../lib/api/use-command';
import { useMay } from '../lib/session/session-context';
import { today } from '../lib/today';
import { useWords } from '../lib/words/use-words';
import { ActDialog, type Act } from './act-dialog';
import { MoreActs, type MoreAct } from './more-acts';

export interface LettersProps {
  templateCode: 'call-up' | 'invitation';
  /** What the letters are for: one of both. */
  of: { classId: string } | { meetingId: string };
  /** They are what is to be done next. */
  isNext?: boolean;
}

interface Issued {
  issued?: { symbol: string }[];
  refused?: unknown[];
}

/** Giấy triệu tập, giấy mời, one to each unit or person: drafted, downloaded, signed and numbered together. */
export function Letters({ templateCode, of, isNext = false }: LettersProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run } = useCommand<Issued>();
  const [act, setAct] = useState<Act | null>(null);
  const which = { templateCode, ...of };
  const [mayDraft, maySign, mayIssue] = [
    useMay('document.draft'),
    useMay('document.sign'),
    useMay('intake.issue-document'),
  ];
  if (!mayDraft) return null;
  const name = t(`document.types.${templateCode}`);
  const draft = (per: 'unit' | 'person'): Act => ({
    title: t(`web.app.letters.per.${per}`, { name: name.toLocaleLowerCase() }),
    actText: t(`web.app.letters.per.${per}`, { name: name.toLocaleLowerCase() }),
    intro: <p>{t('web.app.letters.draftText')}</p>,
    fields: [],
    send: () => run({ method: 'POST', path: '/paper-batches', body: { ...which, per } }),
    done: t('web.app.letters.drafted'),
  });
  const sign: Act = {
    title: t('web.app.letters.sign'),
    actText: t('web.app.letters.sign'),
    intro: <p>{t('web.app.letters.signText')}</p>,
    fields: [{ name: 'signedOn', label: t('web.app.letters.signedOn'), kind: 'date', initial: today() }],
    send: (values) => run({ method: 'POST', path: '/paper-batches/signatures', body: { ...which, ...values } }),
    done: t('web.app.letters.signed'),
  };
  const issue: Act = {
    title: t('web.app.letters.issue'),
    actText: t('web.app.letters.issue'),
    intro: <p>{t('web.app.letters.issueText')}</p>,
    fields: [{ name: 'issuedOn', label: t('web.app.letters.issuedOn'), kind: 'date', initial: today() }],
    send: async (values) => {
      const answer = await run({ method: 'POST', path: '/paper-batches/issues', body: { ...which, ...values } });
      const [issued, refused] = [answer.issued?.length ?? 0, answer.refused?.length ?? 0];
      void message.info(t('web.app.letters.issued', { issued, refused }), 8);
    },
  };
  const query = new URLSearchParams(which);
  const acts: MoreAct[] = [
    ...('classId' in of ? [{ key: 'unit', label: draft('unit').title, onAct: () => setAct(draft('unit')) }] : []),
    { key: 'person', label: draft('person').title, onAct: () => setAct(draft('person')) },
    {
      key: 'file',
      label: t('web.app.letters.download'),
      onAct: () => window.location.assign(`/api/paper-batches/file?${query.toString()}`),
    },
    ...(maySign ? [{ key: 'sign', label: sign.title, onAct: () => setAct(sign) }] : []),
    ...(mayIssue ? [{ key: 'issue', label: issue.title, onAct: () => setAct(issue) }] : []),
  ];
  return (
    <span className="no-print">
      <MoreActs acts={acts} label={name} isNext={isNext} />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </span>
  );
}
