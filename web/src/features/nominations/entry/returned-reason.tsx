import { StateTag } from '../../../components/state-tag';
import { useWords } from '../../../lib/words/use-words';
import type { NomineeLine } from '../types';

/** Why the reviewer gave this person back, or did not accept them. */
export function ReturnedReason({ line }: { line: NomineeLine | undefined }) {
  const { t, say } = useWords();
  if (!line?.reasonCode && !line?.reasonText) return null;
  const words = [line.reasonCode && say(`review.reasons.${line.reasonCode}`), line.reasonText]
    .filter(Boolean)
    .join(': ');
  return (
    <div>
      <StateTag tone="waiting">{line.stateText}</StateTag>
      <span>{t('web.nominations.because', { reason: words })}</span>
    </div>
  );
}
