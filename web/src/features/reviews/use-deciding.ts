import { App } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import type { Line, Verdict } from './types';
import type { VerdictReason } from './verdict-dialog';

/**
 * Decides on people one after the other, as fast as keys are pressed: each decision is sent once that before it is answered. What is
 * refused is kept with its person.
 */
export function useDeciding(intakeId: string) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run } = useCommand();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [sending, setSending] = useState<readonly string[]>([]);
  const [refusals, setRefusals] = useState<Readonly<Record<string, unknown>>>({});
  const send = (line: Line, decision: { verdict: Verdict } & VerdictReason) => {
    const decisions = [{ lineId: line.id, ...decision }];
    const turn = last.current.then(() =>
      run({ method: 'POST', path: `/intakes/${intakeId}/review-decisions`, body: { decisions } }),
    );
    last.current = turn.catch(() => undefined);
    return turn;
  };
  /** False: refused. */
  const decide = async (line: Line, decision: { verdict: Verdict } & VerdictReason): Promise<boolean> => {
    setSending((all) => [...all, line.id]);
    setRefusals((all) => ({ ...all, [line.id]: null }));
    try {
      await send(line, decision);
      void message.success(`${line.fullName}: ${t(`review.verdicts.${decision.verdict}`)}`);
      return true;
    } catch (error) {
      setRefusals((all) => ({ ...all, [line.id]: error }));
      return false;
    } finally {
      setSending((all) => all.filter((id) => id !== line.id));
    }
  };
  return {
    decide,
    /** The decision on this person is under way. */
    isSending: (line: Line) => sending.includes(line.id),
    refusalOf: (line: Line) => refusals[line.id] ?? null,
  };
}
