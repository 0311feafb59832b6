import type { z } from 'zod';
import type { draftPlanSchema } from '../../../../contracts/plan/draft-plan';
import { useKept } from '../../lib/keep/use-kept';

export type Draft = z.output<typeof draftPlanSchema>;
export type DraftItem = Draft['items'][number];

export const STEPS = ['doc', 'check', 'units', 'who', 'year'] as const;
export type StepName = (typeof STEPS)[number];

export interface Setup {
  step: StepName;
  draft: Draft | null;
  /** Marks of fields that a person has looked at: "1.3/due". */
  ticked: string[];
  planId: string | null;
}

/** What has been done so far; a reload, or tomorrow, goes on from here. */
export function useSetup() {
  return useKept<Setup>('bat-dau', { step: 'doc', draft: null, ticked: [], planId: null });
}

/** One doubt of the reader about a field, to be looked at by a person. */
export interface Doubt {
  key: string;
  line: number | null;
  why: string;
}

/** Every doubt of an item, under the name of its field. */
export function doubtsOf(item: DraftItem): Record<string, Doubt[]> {
  const doubts: Record<string, Doubt[]> = {};
  const add = (field: string, unsure: { sourceLine: number | null; why: string } | null) => {
    if (!unsure) return;
    const known = (doubts[field] ??= []);
    known.push({ key: `${item.code}/${field}/${known.length}`, line: unsure.sourceLine, why: unsure.why });
  };
  add('workKind', item.workKind.unsure);
  add('procedure', item.procedure.unsure);
  add('due', item.due.unsure);
  item.learnerGroups.forEach((group) => {
    add('groups', group.classes.unsure);
    add('groups', group.learners.unsure);
    add('groups', group.learnersPerClass.unsure);
  });
  for (const organs of [...item.leading, ...item.advising, ...item.coordinating, ...item.delivering])
    add('organs', organs.unsure);
  for (const each of item.unsure) add('item', each);
  return doubts;
}

/** Doubts nobody has ticked yet. */
export function openDoubts(draft: Draft, ticked: readonly string[]): Doubt[] {
  return draft.items.flatMap((item) => Object.values(doubtsOf(item)).flat()).filter(({ key }) => !ticked.includes(key));
}
