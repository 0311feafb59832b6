import type { Rule, SubjectTest } from '../domain/eligibility/rule-set';
import { fill, wordsOf, type Language } from './translate';

/** What a rule asks for, in one sentence; the groups of a subject rule are told by {@link describeSubjectTest}. */
export function describeRule(rule: Rule, language: Language): string {
  const words = wordsOf(language).eligibility;
  const asks = words.asks;
  switch (rule.kind) {
    case 'subject':
      return rule.complete ? asks.subject : `${asks.subject} ${asks.subjectOpen}`;
    case 'worker-kind':
      return fill(asks['worker-kind'], { kinds: rule.allowed.map((kind) => words.workerKinds[kind]) });
    case 'party':
      return fill(asks.party, { status: words.partyStatuses[rule.minimum] });
    case 'education': {
      const base = fill(asks.education, { level: words.educationLevels[rule.minimum] });
      const relief = rule.minorityMinimum && words.educationLevels[rule.minorityMinimum];
      return relief ? `${base} ${fill(asks.educationRelief, { level: relief })}` : base;
    }
    case 'minimum-age':
      return fill(asks['minimum-age'], { female: rule.female, male: rule.male });
    case 'maximum-age-first-postgraduate':
      return fill(asks['maximum-age-first-postgraduate'], { years: rule.years });
    case 'ratings':
      return fill(asks.ratings, { years: rule.years, rating: words.ratingGrades[rule.minimum] });
    case 'service':
      return rule.years === 0 ? asks.serviceProbation : fill(asks.service, { years: rule.years });
    case 'commitment':
      return fill(asks.commitment, { multiple: rule.multiple });
    case 'attested':
      return fill(asks.attested, { attestation: words.attestations[rule.attestation] });
    case 'theory-not-held':
      return fill(asks['theory-not-held'], { level: words.theoryLevels[rule.level] });
    case 'by-person':
      return fill(asks['by-person'], { subject: rule.subject[language] });
    case 'no-discipline':
    case 'no-proceedings':
    case 'programme-not-taken':
    case 'no-overlapping-class':
    case 'papers':
      return asks[rule.kind];
  }
}

/** Forms of study a rule is limited to; empty: it holds for both. */
export function describeForms({ forms }: Pick<Rule, 'forms'>, language: Language): string {
  const words = wordsOf(language).eligibility;
  if (!forms || forms.length === 0) return '';
  return fill(words.asks.onlyForms, { forms: forms.map((form) => words.studyForms[form]) });
}

/** Who belongs to a group by its data: conditions that are codes of the office's own stay as they are. */
export function describeSubjectTest(test: SubjectTest, language: Language): string {
  const words = wordsOf(language).eligibility;
  const { asks } = words;
  return [
    ...(test.party ? [words.partyStatuses[test.party]] : []),
    ...(test.massOrganisationMember ? [asks.massOrganisation] : []),
    ...(test.workerKinds ? [test.workerKinds.map((kind) => words.workerKinds[kind]).join(', ')] : []),
    ...(test.attested ? [words.attestations[test.attested]] : []),
  ].join('; ');
}
