import type { NominationList, NomineeLine } from '../types';

/** A person on a list that is being written. */
export interface DraftLine {
  /** Stable while it is edited: the line's id, or one of this browser. */
  key: string;
  id?: string;
  personId?: string;
  fullName: string;
  birth: string;
  gender: 'male' | 'female' | '';
  position: string;
}

export interface DraftSource {
  source: 'letter' | 'mail' | 'telephone' | 'chat' | 'in-person';
  reference: string;
  on: string;
}

/** What is typed, over the list it was read from: kept in this browser until it is saved. */
export interface ListDraft {
  /** Null: nobody had written a list when this was begun. */
  revision: number | null;
  /** Lines as they were read, to tell what changed here from what others changed. */
  base: DraftLine[];
  lines: DraftLine[];
  unitSignatory: string;
  note: string;
  source: DraftSource | null;
}

export function draftOf(list: NominationList | null): ListDraft {
  const lines = list ? list.lines.filter(isOpen).map(lineOf) : [];
  return {
    revision: list?.revision ?? null,
    base: lines,
    lines,
    unitSignatory: list?.unitSignatory ?? '',
    note: list?.note ?? '',
    source: null,
  };
}

/** A draft over the list as it is stored now: a line that was added and saved has its id from the record. */
export function builtOn(draft: ListDraft, stored: ListDraft): ListDraft {
  if (draft.revision !== stored.revision || draft.lines.every(({ id }) => id)) return draft;
  const free = stored.lines.filter(({ id }) => !draft.lines.some((line) => line.id === id));
  const lines = draft.lines.map((line) => {
    const at = line.id ? -1 : free.findIndex((each) => sameLine(each, line));
    return at < 0 ? line : { ...line, id: free.splice(at, 1)[0]!.key };
  });
  return { ...draft, base: stored.lines, lines };
}

/** The same for a line here and on record. */
export function identityOf({ id, key }: DraftLine): string {
  return id ?? key;
}

/** Lines that can still be written; whoever was sent stays until withdrawn. */
export function isOpen({ state }: NomineeLine): boolean {
  return state === 'draft' || state === 'returned';
}

export function lineOf(line: NomineeLine): DraftLine {
  return {
    key: line.id,
    id: line.id,
    ...(line.personId ? { personId: line.personId } : {}),
    fullName: line.fullName,
    birth: line.birth ?? '',
    gender: line.gender === 'male' || line.gender === 'female' ? line.gender : '',
    position: line.position ?? '',
  };
}

/** As the API takes it. */
export function bodyOf(draft: ListDraft) {
  return {
    lines: draft.lines.map(({ id, personId, fullName, birth, gender, position }) => ({
      ...(id ? { id } : {}),
      ...(personId ? { personId } : {}),
      fullName,
      birth: birth || null,
      gender: gender || null,
      position: position || null,
    })),
    unitSignatory: draft.unitSignatory || null,
    note: draft.note || null,
    onBehalf: draft.source && {
      source: draft.source.source,
      reference: draft.source.reference || null,
      on: draft.source.on || null,
    },
  };
}

export function sameLine(a: DraftLine, b: DraftLine): boolean {
  return (
    a.fullName === b.fullName &&
    a.birth === b.birth &&
    a.gender === b.gender &&
    a.position === b.position &&
    (a.personId ?? null) === (b.personId ?? null)
  );
}

export function describeLine({ birth, position }: Pick<DraftLine, 'birth' | 'position'>): string {
  return [birth, position].filter(Boolean).join(' · ');
}
