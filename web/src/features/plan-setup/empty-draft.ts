import type { Draft, DraftItem } from './setup-state';

function known<Value>(value: Value) {
  return { value, lines: [], unsure: null };
}

/** A plan to be typed by hand: this year's, with one item. */
export function emptyDraft(year: number, title: string): Draft {
  return {
    fileName: '',
    format: 'text',
    layout: known(null),
    number: known(null),
    organ: known(null),
    issuedOn: known(null),
    title: known(title),
    year: known(year),
    header: [],
    opening: [],
    sections: [],
    tableHeadings: [],
    legalBases: [],
    citedPapers: [],
    purposes: [],
    groups: [],
    items: [emptyItem('1.1', year)],
    budget: { amountVnd: known(null), basis: known(null), spendingNorms: known(null), paragraphs: [] },
    assignments: [],
    closing: [],
    recipients: [],
    signatory: { name: known(null), capacity: known(null), post: known(null) },
    footnotes: [],
    lines: [],
    unplaced: [],
  };
}

/** An item with what most items have. */
export function emptyItem(code: string, year: number): DraftItem {
  return {
    code,
    group: null,
    title: '',
    text: '',
    workKind: known('refresher' as const),
    procedure: known({ id: 'open-enrolment' as const, because: [] }),
    due: known({
      label: null,
      kind: 'within-year' as const,
      date: `${year}-12-31` as never,
      from: null,
      text: '',
    }),
    learnerGroups: [
      {
        name: '',
        classes: known(null),
        learners: known(null),
        learnersPerClass: known(null),
        onDemand: false,
        lines: [],
      },
    ],
    leading: [],
    advising: [],
    coordinating: [],
    delivering: [],
    otherFields: [],
    remarks: [],
    footnotes: [],
    lines: [],
    unsure: [],
  };
}

/** "1.3" → "1.4"; what ends in no number gets ".1". */
export function nextCode(code: string): string {
  const match = /^(.*?)(\d+)$/.exec(code);
  return match ? `${match[1]}${Number(match[2]) + 1}` : `${code}.1`;
}

/** What an office would not send without words: every item has a title, and says what it is called when its groups do not. */
export function completeDraft(draft: Draft): Draft {
  return {
    ...draft,
    items: draft.items.map((item) => ({
      ...item,
      text: item.text || item.title,
      learnerGroups: item.learnerGroups.map((group) => ({ ...group, name: group.name || item.title })),
    })),
  };
}
