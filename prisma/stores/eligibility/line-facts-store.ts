import type { PlainDate } from '../../../domain/dates';
import type { RequiredPaper, SpecialCase } from '../../../domain/eligibility/finding';
import type { RecordedPerson, RecordedPost } from '../../../domain/eligibility/facts-of-person';
import type { LineState } from '../../../domain/nomination/line-states';
import { Prisma, type Reader } from '../../client';
import { fromOptionalDbDate } from '../../plain-dates';

/** What an intake is checked by. */
export interface IntakeStandards {
  readonly intakeId: string;
  readonly name: string;
  readonly itemTitle: string;
  readonly chosen: string | null;
  readonly family: string | null;
  readonly studyForm: string | null;
  /** What the procedure asks each person to hand in. */
  readonly dossier: readonly RequiredPaper[] | null;
  readonly classFrom: PlainDate | null;
  readonly classTo: PlainDate | null;
}

/** Null for an intake of another committee, too. */
export async function readIntakeStandards(
  reader: Reader,
  committeeId: string,
  intakeId: string,
): Promise<IntakeStandards | null> {
  const [row] = await reader.$queryRaw<
    (Omit<IntakeStandards, 'classFrom' | 'classTo'> & { classFrom: Date | null; classTo: Date | null })[]
  >`
    SELECT i.id AS "intakeId", i.name, p.title AS "itemTitle", i.rule_set AS chosen, i.study_form AS "studyForm",
           r.definition ->> 'ruleSet' AS family, r.definition -> 'dossier' AS dossier, c.class_from AS "classFrom", c.class_to AS "classTo"
    FROM intake i JOIN plan_item p ON p.id = i.plan_item_id
    LEFT JOIN procedure r ON r.committee_id = i.committee_id AND r.code = i.procedure_code AND r.version = i.procedure_version
    LEFT JOIN LATERAL (SELECT min(starts_on) AS class_from, max(ends_on) AS class_to FROM training_class
                       WHERE intake_id = i.id AND state <> 'cancelled') c ON true
    WHERE i.id = ${intakeId}::uuid AND i.committee_id = ${committeeId}::uuid`;
  if (!row) return null;
  return { ...row, classFrom: fromOptionalDbDate(row.classFrom), classTo: fromOptionalDbDate(row.classTo) };
}

/** Another line of the same person: what they study, studied, or are registered for. */
export interface OtherLine {
  readonly state: LineState;
  readonly name: string;
  readonly itemTitle: string;
  readonly chosen: string | null;
  readonly family: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface LineFacts {
  readonly lineId: string;
  readonly unitId: string;
  readonly fullName: string;
  readonly personId: string | null;
  /** As the list says. */
  readonly birth: string | null;
  readonly gender: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** As the register says; null: not in it. */
  readonly person: RecordedPerson | null;
  readonly posts: readonly RecordedPost[];
  /** Papers of the dossier that were handed in or seen. */
  readonly papers: readonly string[];
  /** The last one recorded; null: none. */
  readonly specialCase: SpecialCase | null;
  readonly others: readonly OtherLine[];
}

const PERSON = Prisma.sql`jsonb_build_object('birth', p.birth, 'gender', p.gender, 'ethnicity', p.ethnicity,
  'partyProbationaryOn', p.party_probationary_on, 'partyOfficialOn', p.party_official_on, 'education', p.education,
  'politicalTheoryLevel', p.political_theory_level, 'details', p.details)`;

const POSTS = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('title', pp.title, 'group', pp."group", 'managedBy', pp.managed_by,
                                      'from', pp.valid_from, 'until', pp.valid_to) ORDER BY pp.valid_from, pp.id)
  FROM person_post pp WHERE pp.person_id = p.id), '[]'::jsonb) AS posts`;

/** Classes and lists of other intakes; what was refused or given up says nothing. */
function othersExcept(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT jsonb_agg(jsonb_build_object('state', o.state, 'name', oi.name, 'itemTitle', op.title, 'chosen', oi.rule_set,
                                        'family', r.definition ->> 'ruleSet', 'from', c.starts_on, 'until', c.ends_on) ORDER BY o.id)
    FROM nominee_line o JOIN intake oi ON oi.id = o.intake_id JOIN plan_item op ON op.id = oi.plan_item_id
    LEFT JOIN procedure r ON r.committee_id = oi.committee_id AND r.code = oi.procedure_code AND r.version = oi.procedure_version
    LEFT JOIN training_class c ON c.id = o.training_class_id
    WHERE o.person_id = p.id ${condition}
      AND o.state IN ('approved', 'awaiting-call-up', 'enrolled', 'completed', 'failed')), '[]'::jsonb)`;
}

/** Lines of an intake: all, these, or those of a list that are on their way to the reviewer. */
export type LinesToCheck = 'all' | readonly string[] | { readonly sentWith: string };

/** Everything known of the people on these lines, in one statement however many they are. */
export async function readLineFacts(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  lines: LinesToCheck,
): Promise<LineFacts[]> {
  return reader.$queryRaw<LineFacts[]>`
    SELECT l.id AS "lineId", l.unit_id AS "unitId", l.full_name AS "fullName", l.person_id AS "personId", l.birth, l.gender, l.details,
      CASE WHEN p.id IS NULL THEN NULL ELSE ${PERSON} END AS person,
      ${POSTS},
      ${othersExcept(Prisma.sql`AND o.id <> l.id`)} AS others,
      ARRAY(SELECT DISTINCT d.code FROM dossier_paper d WHERE d.line_id = l.id AND d.removed_at IS NULL) AS papers,
      (SELECT c.special_case FROM eligibility_check c WHERE c.line_id = l.id AND c.special_case IS NOT NULL
       ORDER BY c.checked_at DESC, c.id DESC LIMIT 1) AS "specialCase"
    FROM nominee_line l LEFT JOIN person p ON p.id = l.person_id
    WHERE l.intake_id = ${intakeId}::uuid AND l.committee_id = ${committeeId}::uuid ${those(lines)}
    ORDER BY l.unit_id, l.list_order, l.id`;
}

function those(lines: LinesToCheck): Prisma.Sql {
  if (lines === 'all') return Prisma.empty;
  return 'sentWith' in lines
    ? Prisma.sql`AND l.list_id = ${lines.sentWith}::uuid AND l.state IN ('draft', 'returned')`
    : Prisma.sql`AND l.id = ANY(${[...lines]}::uuid[])`;
}

/** Facts of people of the register without a line, as {@link readLineFacts} has them. */
export type RegisterFacts = Pick<LineFacts, 'person' | 'posts' | 'others'>;

export async function readRegisterFacts(
  reader: Reader,
  committeeId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RegisterFacts>> {
  if (personIds.length === 0) return new Map();
  const rows = await reader.$queryRaw<(RegisterFacts & { id: string })[]>`
    SELECT p.id, ${PERSON} AS person,
      ${POSTS},
      ${othersExcept(Prisma.empty)} AS others
    FROM person p WHERE p.committee_id = ${committeeId}::uuid AND p.id = ANY(${[...personIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
