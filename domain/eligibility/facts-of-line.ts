import type { LineState } from '../nomination/line-states';
import { parsePartialDate } from '../person/partial-date';
import type { PersonDetails } from '../person/person-details';
import { factsOf, type RecordedPerson, type RecordedPost } from './facts-of-person';
import type { AttendedTraining, PersonFacts } from './person-facts';
import { standardsOf } from './rule-set-of-intake';

/** A line with what register and other lists know of the person. */
export interface LineSource {
  readonly birth: string | null;
  readonly gender: string | null;
  /** What the list itself says: fields of the register, and the form of study asked for. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly person: RecordedPerson | null;
  readonly posts: readonly RecordedPost[];
  readonly papers: readonly string[] | null;
  readonly others: readonly {
    readonly state: LineState;
    readonly name: string;
    readonly itemTitle: string;
    readonly chosen: string | null;
    readonly family: string | null;
    readonly from: string | null;
    readonly until: string | null;
  }[];
}

const NOBODY: RecordedPerson = {
  birth: null,
  gender: null,
  ethnicity: null,
  partyProbationaryOn: null,
  partyOfficialOn: null,
  education: null,
  politicalTheoryLevel: null,
  details: {},
};

/** The register counts first; what it does not hold, the list says. */
export function factsOfLine(line: LineSource, studyForm: string | null): PersonFacts {
  const said = line.details;
  const text = (field: string): string | null => (typeof said[field] === 'string' ? said[field] : null);
  const known = line.person ?? NOBODY;
  const person: RecordedPerson = {
    birth: known.birth ?? line.birth,
    gender: known.gender ?? line.gender,
    ethnicity: known.ethnicity ?? text('ethnicity'),
    partyProbationaryOn: known.partyProbationaryOn ?? text('partyProbationaryOn'),
    partyOfficialOn: known.partyOfficialOn ?? text('partyOfficialOn'),
    education: known.education ?? text('education'),
    politicalTheoryLevel: known.politicalTheoryLevel ?? text('politicalTheoryLevel'),
    details: { ...(said as PersonDetails), ...known.details },
  };
  return factsOf({
    person,
    posts: line.posts,
    papers: line.papers,
    training: line.person === null ? null : line.others.map(trainingOf),
    studyForm: studyForm ?? text('studyForm'),
  });
}

const STATES = {
  enrolled: 'studying',
  completed: 'completed',
  failed: 'not-completed',
} as const satisfies Partial<Record<LineState, AttendedTraining['state']>>;

function trainingOf(other: LineSource['others'][number]): AttendedTraining {
  const { chosen, family, name, itemTitle } = other;
  const standards = standardsOf({ chosen, family, words: `${itemTitle} ${name}` });
  return {
    // Where no standards name the programme, the intake does: it is then only compared by its days.
    programme: standards?.replace('/', '-') ?? name,
    state: STATES[other.state as keyof typeof STATES] ?? 'registered',
    from: other.from === null ? null : parsePartialDate(other.from),
    until: other.until === null ? null : parsePartialDate(other.until),
  };
}
