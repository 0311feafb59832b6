import { both, covers, either, isBefore, isNotAfter, not, type Tri } from '../../person/partial-date';
import { doubtful, met, unmet, type EligibilityRequest, type Verdict } from '../finding';
import { isAtLeast, THEORY_LEVELS, type AttendedTraining, type PersonFacts } from '../person-facts';
import type { RuleOf } from '../rule-set';

/**
 * Already holds the level, or a higher one. A diploma proves it; a confirmation of level only when issued before the day its issue
 * was stopped (Kết luận 09-KL/TW: 09/7/2021); anything else a person looks at.
 */
export function checkTheoryLevel(
  rule: RuleOf<'theory-not-held'>,
  facts: PersonFacts,
  { on }: EligibilityRequest,
): Verdict {
  const used = ['politicalTheory'] as const;
  const params = { theoryLevel: rule.level };
  if (!facts.politicalTheory) return doubtful('missing-data', 'theory-missing', used, params);
  const high = facts.politicalTheory.filter(({ level }) => isAtLeast(THEORY_LEVELS, level, rule.level));
  const held = either(
    ...high.map(({ paper, issuedOn }): Tri => {
      const issued = issuedOn ? isNotAfter(issuedOn, on) : 'yes';
      if (issued === 'no' || paper === 'diploma') return issued;
      if (paper === null || (rule.confirmationsBefore && !issuedOn)) return 'unknown';
      const counts = rule.confirmationsBefore && issuedOn ? isBefore(issuedOn, rule.confirmationsBefore) : 'yes';
      return counts === 'yes' ? issued : 'unknown';
    }),
  );
  if (held === 'unknown') return doubtful('missing-data', 'theory-paper-doubtful', used, params);
  return held === 'no' ? met('theory-free', used, params) : unmet('theory-held', used, params);
}

/** The same class before, or right now. One that was not completed may be attended again. */
export function checkProgramme(
  rule: RuleOf<'programme-not-taken'>,
  { training }: PersonFacts,
  { on, programme: asked }: EligibilityRequest,
): Verdict | null {
  const programme = rule.programme ?? asked;
  if (!programme) return null;
  const used = ['training'] as const;
  if (!training) return doubtful('missing-data', 'programme-unknown', used, { programme });
  const same = training.filter((each) => each.programme === programme);
  const attending = either(
    ...same.filter(({ state }) => state === 'studying').map((each) => covers(each.from, each.until, on)),
  );
  if (attending === 'yes') return unmet('programme-attending', used, { programme });
  const taken = either(
    ...same.filter(({ state }) => state === 'completed').map(({ until }) => (until ? isNotAfter(until, on) : 'yes')),
  );
  if (taken === 'yes') return unmet('programme-taken', used, { programme });
  if (both(not(attending), not(taken)) === 'unknown') {
    return doubtful('missing-data', 'programme-unknown', used, { programme });
  }
  return met('programme-new', used, { programme });
}

/** Other classes the person stands on or attends between the first and the last day of the class. Null: its days are not known. */
export function checkOverlap({ training }: PersonFacts, request: EligibilityRequest): Verdict | null {
  const { classFrom, classTo } = request;
  if (!classFrom || !classTo) return null;
  const used = ['training'] as const;
  const params = { classFrom, classTo };
  if (!training) return doubtful('missing-data', 'class-dates-unknown', used, params);
  const overlaps = training
    .filter((each) => isLive(each) && !isThisRequest(each, request))
    .map((other) => ({
      programme: other.programme,
      answer: both(
        other.from ? isNotAfter(other.from, classTo) : 'unknown',
        other.until ? not(isBefore(other.until, classFrom)) : 'unknown',
      ),
    }));
  const having = (answer: Tri) => overlaps.filter((each) => each.answer === answer).map(({ programme }) => programme);
  if (having('yes').length > 0) return unmet('class-dates-overlap', used, { ...params, programmes: having('yes') });
  if (having('unknown').length === 0) return met('class-dates-free', used, params);
  return doubtful('missing-data', 'class-dates-imprecise', used, { ...params, programmes: having('unknown') });
}

function isLive({ state }: AttendedTraining): boolean {
  return state === 'registered' || state === 'studying';
}

/** That a person is registered for the class asked about is no clash with it. */
function isThisRequest({ state, programme }: AttendedTraining, request: EligibilityRequest): boolean {
  return state === 'registered' && programme === request.programme;
}

/** Missing papers can be handed in: they send the line back, they refuse nobody. Null: the procedure asks for none. */
export function checkPapers({ papers }: PersonFacts, { requiredPapers }: EligibilityRequest): Verdict | null {
  if (!requiredPapers?.length) return null;
  const used = ['papers'] as const;
  const missing = requiredPapers.filter(({ code }) => !papers?.includes(code)).map(({ name }) => name);
  if (!papers) return doubtful('missing-data', 'papers-unknown', used, { papers: missing });
  if (missing.length === 0) return met('papers-complete', used, { count: requiredPapers.length });
  return doubtful('missing-data', 'papers-missing', used, { papers: missing });
}
