import type { DraftItem, DraftLearnerGroup, DraftOrgans, DraftPlan, Extracted } from '../../contracts/plan/draft-plan';
import { plainDateOf, yearOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type {
  OrganRole,
  PlannedGroup,
  PlannedItem,
  PlannedOrgan,
  PlannedPlan,
  PlannedRange,
} from '../../domain/plan/planned-plan';
import { shiftYear, shiftYearInText } from '../../domain/plan/shift-year';
import { translator } from '../../i18n/translate';

/** Something the plan did not say and that was supplied; for a person to check before activation. */
export interface SuppliedField {
  /** Code of the item; null for the plan itself. */
  item: string | null;
  field: 'due' | 'procedure' | 'workKind';
}

/**
 * The plan as it will be written, from its checked draft. `year` re-dates it as a whole: due dates, date of issue, "năm 2023" in its
 * words; papers it cites keep theirs. Throws DomainError `year-unknown`.
 */
export function planOfDraft(draft: DraftPlan, year?: number): { plan: PlannedPlan; supplied: SuppliedField[] } {
  const ownYear = draft.year.value ?? yearInItems(draft) ?? year;
  if (ownYear === undefined) throw new DomainError('year-unknown');
  const years = (year ?? ownYear) - ownYear;
  const move = (date: PlainDate) => shiftYear(date, years);
  const say = (text: string) => shiftYearInText(text, ownYear, years);
  const supplied: SuppliedField[] = [];
  const items = draft.items.map((item) => itemOf(draft, item, { year: ownYear, move, say, supplied }));
  return {
    supplied,
    plan: {
      year: ownYear + years,
      // A number belongs to the paper that was issued; a re-dated plan has none yet.
      number: years === 0 ? draft.number.value : null,
      title: say(draft.title.value ?? translator('vi')('plan.usualTitle', { year: ownYear })),
      organ: draft.organ.value ?? '',
      issuedOn: draft.issuedOn.value && move(draft.issuedOn.value),
      legalBases: draft.legalBases.map(({ text }) => text),
      purposes: draft.purposes.map(({ text }) => say(text)),
      duties: draft.assignments.map(({ text }) => say(text)),
      recipients: draft.recipients.map(({ name, purpose }) => (purpose ? `${name} (${purpose})` : name)),
      signatory: draft.signatory.name.value,
      capacity: draft.signatory.capacity.value,
      signatoryPost: draft.signatory.post.value,
      plannedBudget: draft.budget.amountVnd.value,
      budgetBasis: draft.budget.basis.value,
      items,
    },
  };
}

interface Reading {
  year: number;
  move(date: PlainDate): PlainDate;
  say(text: string): string;
  supplied: SuppliedField[];
}

function itemOf(draft: DraftPlan, item: DraftItem, reading: Reading): PlannedItem {
  const given = <Value>(field: SuppliedField['field'], read: Extracted<Value | null>, otherwise: Value): Value => {
    if (read.value === null) reading.supplied.push({ item: item.code, field });
    return read.value ?? otherwise;
  };
  const due = given('due', item.due, {
    kind: 'within-year',
    label: null,
    date: plainDateOf(reading.year, 12, 31),
    from: null,
    text: '',
  });
  const groupKind = draft.groups.find(({ code }) => code === item.group)?.workKind ?? null;
  const others = item.otherFields.map(({ label, text }) => `${label}: ${text}`);
  return {
    code: item.code,
    title: reading.say(item.title),
    text: reading.say([item.text, ...others].join('\n')),
    workKind: item.workKind.value ?? groupKind ?? given('workKind', item.workKind, 'refresher'),
    procedureCode: given('procedure', item.procedure, { id: 'open-enrolment', because: [] }).id,
    onDemand: item.learnerGroups.every(({ onDemand }) => onDemand),
    dueKind: due.kind,
    dueOn: reading.move(due.date),
    groups: item.learnerGroups.map((group) => groupOf(group, reading)),
    organs: [
      ...organsOf('leading', item.leading),
      ...organsOf('advising', item.advising),
      ...organsOf('coordinating', item.coordinating),
      ...organsOf('delivering', item.delivering),
    ],
  };
}

function groupOf(group: DraftLearnerGroup, reading: Reading): PlannedGroup {
  const classes = rangeOf(group.classes.value);
  const perClass = rangeOf(group.learnersPerClass.value);
  const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);
  const learners = group.learners.value
    ? rangeOf(group.learners.value)
    : { min: times(classes.min, perClass.min), max: times(classes.max, perClass.max) };
  return { name: reading.say(group.name), classes, learners };
}

function rangeOf(range: { min: number; max: number } | null): PlannedRange {
  return { min: range?.min ?? null, max: range?.max ?? null };
}

/** One row per organ, under the plan's own label; a line whose organs could not be told apart stays whole. */
function organsOf(role: OrganRole, entries: readonly DraftOrgans[]): PlannedOrgan[] {
  return entries.flatMap(({ label, organs, text }) =>
    (organs.length > 0 ? organs : [text]).map((organ) => ({ role, label: label ?? '', text: organ })),
  );
}

function yearInItems(draft: DraftPlan): number | undefined {
  const dated = draft.items.find((item) => item.due.value !== null);
  return dated?.due.value ? yearOf(dated.due.value.date) : undefined;
}
