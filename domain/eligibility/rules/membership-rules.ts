import type { PlainDate } from '../../dates';
import { both, either, isNotAfter, not, type Tri } from '../../person/partial-date';
import { doubtful, met, unmet, type EligibilityRequest, type Verdict } from '../finding';
import type { PersonFacts } from '../person-facts';
import type { RuleOf } from '../rule-set';

/** Is the person, on the day, a Party member of at least this standing (dự bị, chính thức)? */
export function isPartyMember(facts: PersonFacts, minimum: 'probationary' | 'official', on: PlainDate): Tri {
  if (facts.party === undefined) return 'unknown';
  if (facts.party === null) return 'no';
  const { probationaryOn, officialOn, leftOn } = facts.party;
  const left = leftOn ? isNotAfter(leftOn, on) : 'no';
  const official = officialOn ? isNotAfter(officialOn, on) : dateMissing(facts);
  if (minimum === 'official') return both(official, not(left));
  const probationary = probationaryOn ? isNotAfter(probationaryOn, on) : official === 'yes' ? 'yes' : 'unknown';
  return both(either(official, probationary), not(left));
}

/** Đảng viên dự bị hoặc chính thức; đảng viên chính thức. Membership is taken as of the day. */
export function checkParty(rule: RuleOf<'party'>, facts: PersonFacts, { on }: EligibilityRequest): Verdict {
  const used = ['party'] as const;
  const params = { partyStatus: rule.minimum };
  if (facts.party === undefined) return doubtful('missing-data', 'party-missing', used, params);
  const answer = isPartyMember(facts, rule.minimum, on);
  if (answer === 'yes') return met('party-reached', used, params);
  if (answer === 'unknown') return doubtful('missing-data', 'party-date-imprecise', used, params);
  return unmet(facts.party === null ? 'party-none' : 'party-below', used, params);
}

export function checkWorkerKind(rule: RuleOf<'worker-kind'>, { workerKind }: PersonFacts): Verdict {
  const used = ['workerKind'] as const;
  const params = { workerKinds: rule.allowed };
  if (!workerKind) return doubtful('missing-data', 'worker-kind-missing', used, params);
  const seen = { ...params, workerKind };
  return rule.allowed.includes(workerKind)
    ? met('worker-kind-covered', used, seen)
    : unmet('worker-kind-other', used, seen);
}

/** Without the day of official membership nothing says that a probationary member is none yet, unless probation has not begun. */
function dateMissing({ party }: PersonFacts): Tri {
  return party?.probationaryOn ? 'no' : 'unknown';
}
