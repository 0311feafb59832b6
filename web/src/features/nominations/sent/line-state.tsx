import { StateTag, type Tone } from '../../../components/state-tag';
import type { NomineeLine } from '../types';

const TONES: Readonly<Record<NomineeLine['group'], Tone>> = {
  waiting: 'info',
  'needs-unit': 'waiting',
  chosen: 'good',
  reserve: 'aside',
  learning: 'info',
  ended: 'neutral',
};

/** Where a person's line stands, in words; the colour only helps. */
export function LineState({ line }: { line: Pick<NomineeLine, 'group' | 'stateText' | 'rank' | 'state'> }) {
  return (
    <StateTag tone={TONES[line.group]}>
      {line.stateText}
      {line.state === 'reserve' && line.rank !== null && ` (${line.rank})`}
    </StateTag>
  );
}
