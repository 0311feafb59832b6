import type { PlainDate } from '../../dates';
import { both, covers, either, not, type Tri } from '../../person/partial-date';
import { doubtful, met, unmet, type EligibilityRequest, type Verdict } from '../finding';
import type { HeldPost, PersonFacts } from '../person-facts';
import type { RuleOf, SubjectTest } from '../rule-set';
import { isPartyMember } from './membership-rules';

const USED = ['posts', 'workerKind', 'party', 'massOrganisationMember', 'attestations'] as const;

/**
 * Đối tượng: the first group that fits surely decides. Fitting none rejects only where the list of groups is known to be complete and no
 * group hangs on data that are missing.
 */
export function checkSubject(rule: RuleOf<'subject'>, facts: PersonFacts, { on }: EligibilityRequest): Verdict {
  const answers = rule.groups.map((group) => ({ group, fits: fitsTest(group.when, facts, on) }));
  const found = answers.find(({ fits }) => fits === 'yes');
  if (found) return met('subject-matched', USED, { group: found.group.name, groupClause: found.group.clause });
  const open = answers.filter(({ fits }) => fits === 'unknown').map(({ group }) => group.name);
  if (open.length > 0) return doubtful('missing-data', 'subject-data-missing', USED, { groups: open });
  return rule.complete ? unmet('subject-none', USED) : doubtful('open-list', 'subject-list-open', USED);
}

function fitsTest(test: SubjectTest, facts: PersonFacts, on: PlainDate): Tri {
  const { postGroups, exceptPostGroups, managedBy, workerKinds } = test;
  return both(
    test.party ? isPartyMember(facts, test.party, on) : 'yes',
    test.massOrganisationMember ? known(facts.massOrganisationMember) : 'yes',
    workerKinds ? known(facts.workerKind && workerKinds.includes(facts.workerKind)) : 'yes',
    test.attested ? known(facts.attestations?.[test.attested]) : 'yes',
    postGroups
      ? holdsPost(facts, on, ({ group }) => known(group === null ? undefined : postGroups.includes(group)))
      : 'yes',
    managedBy
      ? holdsPost(facts, on, (post) => known(post.managedBy === null ? undefined : managedBy.includes(post.managedBy)))
      : 'yes',
    exceptPostGroups
      ? not(holdsPost(facts, on, ({ group }) => known(group === null ? undefined : exceptPostGroups.includes(group))))
      : 'yes',
  );
}

/** A post that is not classified leaves the question open. */
function holdsPost({ posts }: PersonFacts, on: PlainDate, fits: (post: HeldPost) => Tri): Tri {
  if (!posts) return 'unknown';
  return either(...posts.map((post) => both(covers(post.from, post.until, on), fits(post))));
}

function known(answer: boolean | undefined): Tri {
  return answer === undefined ? 'unknown' : answer ? 'yes' : 'no';
}
