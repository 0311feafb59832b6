import type { PlainDate } from '../../dates';
import { covers, either, type Tri } from '../../person/partial-date';
import { doubtful, met, unmet, type EligibilityRequest, type Verdict } from '../finding';
import type { Period, PersonFacts } from '../person-facts';

/** Đang thi hành kỷ luật on the day. */
export function checkDiscipline({ discipline }: PersonFacts, { on }: EligibilityRequest): Verdict {
  const used = ['discipline'] as const;
  if (!discipline) return doubtful('missing-data', 'discipline-missing', used);
  const running = runsOn(discipline, on);
  if (running === 'unknown') return doubtful('missing-data', 'discipline-imprecise', used);
  return running === 'no' ? met('discipline-none', used) : unmet('discipline-running', used);
}

/** Đang bị xem xét kỷ luật, or in criminal proceedings, on the day. */
export function checkProceedings({ proceedings }: PersonFacts, { on }: EligibilityRequest): Verdict {
  const used = ['proceedings'] as const;
  if (!proceedings) return doubtful('missing-data', 'proceedings-missing', used);
  const running = runsOn(proceedings, on);
  if (running === 'unknown') return doubtful('missing-data', 'proceedings-imprecise', used);
  return running === 'no' ? met('proceedings-none', used) : unmet('proceedings-running', used);
}

function runsOn(periods: readonly Period[], on: PlainDate): Tri {
  return either(...periods.map(({ from, until }) => covers(from, until, on)));
}
