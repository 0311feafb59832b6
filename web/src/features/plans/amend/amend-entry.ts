import type { Plan, PlanItem } from '../types';

export const FIGURES = ['classesMin', 'classesMax', 'learnersMin', 'learnersMax'] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Partial<Record<Figure, number | null>>;

/** An item that the plan did not have. */
export interface Addition extends Figures {
  code: string;
  title: string;
  workKind: string;
  procedureCode: string;
  dueOn: string;
}

/** What becomes of an item besides its figures. */
export interface Course {
  dueOn?: string | null;
  cancelled?: boolean;
}

/** An amendment as it is being written. */
export interface AmendEntry {
  number: string;
  issuedOn: string | null;
  basis: string;
  effectiveOn: string | null;
  changes: Record<string, Figures>;
  courses: Record<string, Course>;
  /** New amounts in đồng by budget line; null: cleared again, the line stays as it is. */
  money: Record<string, number | null>;
  additions: Addition[];
}

export const NO_AMENDMENT: AmendEntry = {
  number: '',
  issuedOn: null,
  basis: '',
  effectiveOn: null,
  changes: {},
  courses: {},
  money: {},
  additions: [],
};

export function newAddition(plan: Plan): Addition {
  return {
    code: '',
    title: '',
    workKind: 'refresher',
    procedureCode: 'open-enrolment',
    dueOn: `${plan.year}-12-31`,
  };
}

/** Whether it says by what paper, from when, and at least one change. */
export function isAmendmentComplete(entry: AmendEntry): boolean {
  const changes = [Object.keys(entry.changes), coursesOf(entry), moneyOf(entry), entry.additions];
  return (
    entry.basis.trim() !== '' &&
    entry.effectiveOn !== null &&
    changes.some(({ length }) => length > 0) &&
    entry.additions.every(({ code, title, dueOn }) => code.trim() && title.trim() && dueOn)
  );
}

export function presentFigures({ classes, learners }: PlanItem): Figures {
  const [ofClasses, ofLearners] = [classes.amended ?? classes.planned, learners.amended ?? learners.planned];
  return {
    classesMin: ofClasses.min,
    classesMax: ofClasses.max,
    learnersMin: ofLearners.min,
    learnersMax: ofLearners.max,
  };
}

export function amendmentBody(entry: AmendEntry, items: readonly PlanItem[]) {
  const ranges = (figures: Figures) => ({
    classes: { min: figures.classesMin ?? null, max: figures.classesMax ?? null },
    learners: { min: figures.learnersMin ?? null, max: figures.learnersMax ?? null },
  });
  return {
    basis: entry.basis,
    effectiveOn: entry.effectiveOn,
    number: entry.number.trim() || null,
    issuedOn: entry.issuedOn,
    changes: items
      .filter(({ id }) => entry.changes[id] || coursesOf(entry).includes(id))
      .map((item) => ({
        itemId: item.id,
        ...(entry.changes[item.id] ? ranges({ ...presentFigures(item), ...entry.changes[item.id] }) : {}),
        ...courseOf(entry.courses[item.id]),
      })),
    money: moneyOf(entry),
    additions: entry.additions.map(({ code, title, workKind, procedureCode, dueOn, ...figures }) => ({
      code,
      title,
      text: title,
      workKind,
      procedureCode,
      dueKind: 'within-year',
      dueOn,
      ...ranges(figures),
    })),
  };
}

/** Items whose day moves or that are not held. */
function coursesOf({ courses }: AmendEntry): string[] {
  return Object.keys(courses).filter((id) => courses[id]?.dueOn || courses[id]?.cancelled);
}

function courseOf(course: Course | undefined) {
  if (course?.cancelled) return { cancelled: true };
  return course?.dueOn ? { dueOn: course.dueOn } : {};
}

function moneyOf({ money }: AmendEntry): { budgetLineId: string; amount: number }[] {
  return Object.entries(money).flatMap(([budgetLineId, amount]) => (amount === null ? [] : [{ budgetLineId, amount }]));
}
