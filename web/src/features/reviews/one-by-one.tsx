import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Progress, Space } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { StateTag } from '../../components/state-tag';
import { useWords } from '../../lib/words/use-words';
import { Evidence } from './evidence';
import { VERDICTS, GROUP_TONES, type Check, type Line, type Verdict } from './types';
import { useDeciding } from './use-deciding';
import { VerdictDialog, type VerdictReason } from './verdict-dialog';

export interface OneByOneProps {
  intakeId: string;
  lines: readonly Line[];
  checkOf: ReadonlyMap<string, Check>;
  seen: readonly string[];
  onSeen(lineId: string): void;
}

/** One person at a time, by keys: J and K go on and back, 1 to 4 are the outcomes. A tick marks whom this account has looked at. */
export function OneByOne({ intakeId, lines, checkOf, seen, onSeen }: OneByOneProps) {
  const { t } = useWords();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ verdict: Verdict; line: Line } | null>(null);
  const { decide: send, isSending, refusalOf } = useDeciding(intakeId);
  // Whoever was decided on leaves the group: the next one takes the place.
  const [place, setPlace] = useState(0);
  const found = lines.findIndex(({ id }) => id === currentId);
  const index = found >= 0 ? found : Math.min(place, lines.length - 1);
  const line = lines[index]!;
  const go = (to: number) => {
    onSeen(line.id);
    const next = lines[Math.max(0, Math.min(lines.length - 1, to))]!;
    setPlace(lines.indexOf(next));
    setCurrentId(next.id);
  };
  const decide = async (about: Line, decision: { verdict: Verdict } & VerdictReason) => {
    // The next person is shown at once; a refusal leads back to the one it is about.
    const others = lines.filter((each) => each.id !== about.id && !isSending(each));
    const after = others.find((each) => lines.indexOf(each) > index) ?? others.at(-1);
    onSeen(about.id);
    setAsked(null);
    setPlace(index);
    setCurrentId(after?.id ?? null);
    if (!(await send(about, decision))) setCurrentId(about.id);
  };
  const mayDecide = line.abilities.includes('intake.review-lines');
  const press = (verdict: Verdict) => {
    if (!mayDecide || isSending(line)) return;
    if (verdict === 'shortlist') void decide(line, { verdict });
    else setAsked({ verdict, line });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const isTyping = target.matches('input, textarea, select, [contenteditable], [role="combobox"]');
    if (asked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'j') go(index + 1);
    else if (event.key.toLowerCase() === 'k') go(index - 1);
    else if (VERDICTS[Number(event.key) - 1]) press(VERDICTS[Number(event.key) - 1]!);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const seenHere = lines.filter(({ id }) => seen.includes(id)).length;
  return (
    <div className="review-grid">
      <nav aria-label={t('web.reviews.people')} className="review-list panel">
        <Progress
          percent={Math.round((100 * seenHere) / lines.length)}
          format={() => t('web.reviews.seen', { seen: seenHere, all: lines.length })}
          aria-label={t('web.reviews.seenLabel')}
          strokeColor="#0958d9"
        />
        <ol>
          {windowOf(lines, index).map((each) => (
            <li key={each.id}>
              <button
                type="button"
                aria-current={each.id === line.id ? 'true' : undefined}
                onClick={() => go(lines.indexOf(each))}
              >
                {seen.includes(each.id) && <CheckCircleFilled aria-label={t('web.reviews.seenMark')} />} {each.fullName}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <article className="panel" aria-live="polite">
        <div className="panel-head">
          <h2 className="section-title">{line.fullName}</h2>
          <StateTag tone={GROUP_TONES[line.group]}>{line.stateText}</StateTag>
          <span className="soft numbers">
            {index + 1}/{lines.length}
          </span>
        </div>
        <ProblemAlert error={refusalOf(line)} />
        <Evidence key={line.id} line={line} check={checkOf.get(line.id)} />
        <Space wrap className="review-acts no-print">
          {mayDecide &&
            VERDICTS.map((verdict, at) => (
              <Button
                key={verdict}
                type={verdict === 'shortlist' ? 'primary' : 'default'}
                disabled={isSending(line)}
                onClick={() => press(verdict)}
                aria-keyshortcuts={String(at + 1)}
              >
                {t(`web.reviews.acts.${verdict}`)} <kbd>{at + 1}</kbd>
              </Button>
            ))}
          <Button disabled={index === 0} onClick={() => go(index - 1)} aria-keyshortcuts="K">
            {t('web.reviews.previous')} <kbd>K</kbd>
          </Button>
          <Button disabled={index === lines.length - 1} onClick={() => go(index + 1)} aria-keyshortcuts="J">
            {t('web.reviews.next')} <kbd>J</kbd>
          </Button>
        </Space>
      </article>
      {asked && (
        <VerdictDialog
          verdict={asked.verdict}
          names={[asked.line.fullName]}
          onDecide={(reason) => decide(asked.line, { verdict: asked.verdict, ...reason })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

const AROUND = 20;

/** The people around the one shown; ten thousand buttons would serve nobody. */
function windowOf(lines: readonly Line[], index: number): readonly Line[] {
  const from = Math.max(0, Math.min(index - AROUND / 2, lines.length - AROUND));
  return lines.slice(from, from + AROUND);
}
