import { addDays, type PlainDate } from '../dates';
import { parsePartialDate, type PartialDate } from '../person/partial-date';
import type { PersonDetails, RecordedPeriod } from '../person/person-details';
import { readDegree, readSchooling } from './education-words';
import {
  MANAGEMENT_LEVELS,
  STUDY_FORMS,
  THEORY_LEVELS,
  type AttendedTraining,
  type HeldPost,
  type Period,
  type PersonFacts,
} from './person-facts';

/** What register and list say of one person, in the record's own shapes. */
export interface RecordedPerson {
  readonly birth: string | null;
  readonly gender: string | null;
  readonly ethnicity: string | null;
  readonly partyProbationaryOn: string | null;
  readonly partyOfficialOn: string | null;
  readonly education: string | null;
  readonly politicalTheoryLevel: string | null;
  readonly details: PersonDetails;
}

export interface RecordedPost {
  readonly title: string;
  readonly group: string | null;
  readonly managedBy: string | null;
  /** ISO dates; `until` is the first day it was held no more. */
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export interface FactsSource {
  readonly person: RecordedPerson;
  /** Empty: none were recorded. */
  readonly posts: readonly RecordedPost[];
  /** Null: not in the register, so nothing is known of past classes. */
  readonly training: readonly AttendedTraining[] | null;
  /** Codes of the papers handed in for this line; null: there is no line to hand any in for. */
  readonly papers: readonly string[] | null;
  readonly studyForm: string | null;
}

/** Facts for a check. What was never recorded stays undefined, so that it is asked for, never held against anybody. */
export function factsOf({ person, posts, training, papers, studyForm }: FactsSource): PersonFacts {
  const { details } = person;
  return withoutGaps({
    birth: dateOf(person.birth),
    gender: person.gender === 'male' || person.gender === 'female' ? person.gender : undefined,
    ethnicity: person.ethnicity ?? undefined,
    workerKind: details.workerKind,
    massOrganisationMember: details.massOrganisationMember,
    party: partyOf(person),
    education: educationOf(person),
    politicalTheory: theoryOf(person),
    ratings: details.ratings,
    posts: posts.length > 0 ? posts.map(heldPost) : undefined,
    serviceFrom: dateOf(details.serviceFrom ?? null),
    attestations: details.planningAttested === undefined ? undefined : { planning: details.planningAttested },
    discipline: details.discipline?.map(periodOf),
    proceedings: details.proceedings?.map(periodOf),
    training: training ?? undefined,
    papers: papers ?? undefined,
    studyForm: STUDY_FORMS.find((form) => form === studyForm),
  });
}

function partyOf({ partyProbationaryOn, partyOfficialOn, details }: RecordedPerson): PersonFacts['party'] {
  if (partyProbationaryOn === null && partyOfficialOn === null) return undefined;
  return {
    probationaryOn: dateOf(partyProbationaryOn) ?? null,
    officialOn: dateOf(partyOfficialOn) ?? null,
    leftOn: dateOf(details.partyLeftOn ?? null) ?? null,
  };
}

function educationOf({ education, details }: RecordedPerson): PersonFacts['education'] {
  const degrees = (details.degrees ?? []).map(({ level, graduatedOn }) => ({
    level,
    graduatedOn: dateOf(graduatedOn) ?? null,
  }));
  if (degrees.length > 0) return degrees;
  const said = [education === null ? null : readDegree(education), readSchooling(details.schooling ?? '')];
  const levels = said.flatMap((level) => (level === null ? [] : [{ level, graduatedOn: null }]));
  return levels.length > 0 ? levels : undefined;
}

function theoryOf({ politicalTheoryLevel, details }: RecordedPerson): PersonFacts['politicalTheory'] {
  if (details.theoryPapers && details.theoryPapers.length > 0) {
    return details.theoryPapers.map(({ level, paper, issuedOn }) => ({
      level,
      paper,
      issuedOn: dateOf(issuedOn) ?? null,
    }));
  }
  if (politicalTheoryLevel === 'none') return [];
  const level = THEORY_LEVELS.find((each) => each === politicalTheoryLevel);
  return level ? [{ level, paper: null, issuedOn: null }] : undefined;
}

function heldPost({ title, group, managedBy, from, until }: RecordedPost): HeldPost {
  return {
    title,
    group,
    managedBy: MANAGEMENT_LEVELS.find((level) => level === managedBy) ?? null,
    from: dateOf(from) ?? null,
    // Held up to the day before.
    until: until === null ? null : (dateOf(addDays(until, -1)) ?? null),
  };
}

function periodOf({ from, until }: RecordedPeriod): Period {
  return { from: dateOf(from) ?? null, until: dateOf(until) ?? null };
}

function dateOf(text: string | null): PartialDate | undefined {
  return text === null ? undefined : (parsePartialDate(text) ?? undefined);
}

function withoutGaps(facts: PersonFacts): PersonFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as PersonFacts;
}
