import { useRef, useState } from 'react';
import { useKept } from '../../../lib/keep/use-kept';
import type { NominationList } from '../types';
import { builtOn, draftOf, type ListDraft } from './list-draft';

/**
 * What is typed over a unit's list, else the list as it is stored. A save carries its revision into what was typed while it was under way
 * or before the stored list is read again, so that nobody meets a conflict with themselves.
 */
export function useListDraft(name: string, list: NominationList | null) {
  const [kept, keep, dropKept] = useKept<ListDraft | null>(name, null);
  const [saved, setSaved] = useState<ListDraft | null>(null);
  const [isSaving, setSaving] = useState(false);
  const latest = useRef(kept);
  const stored = draftOf(list);
  const begun = saved && isOlder(stored, saved) ? saved : stored;
  const setDraft = (draft: ListDraft) => {
    latest.current = draft;
    keep(draft);
  };
  const dropDraft = () => {
    latest.current = null;
    dropKept();
  };
  return {
    draft: kept ? builtOn(kept, stored) : begun,
    setDraft,
    dropDraft,
    wasKept: kept !== null,
    /** Somebody else saved the list after that on which the draft was begun; while the own save is under way, what is read may be that. */
    isBehind: !isSaving && kept !== null && isOlder(kept, stored),
    /** Sends a draft by `save`, which answers with the revision it became, or null when refused. False: refused. */
    async saveDraft(draft: ListDraft, save: (draft: ListDraft) => Promise<number | null>): Promise<boolean> {
      const typed = latest.current;
      setSaving(true);
      const revision = await save(draft).finally(() => setSaving(false));
      if (revision === null) return false;
      const carried = { revision, base: draft.lines };
      setSaved({ ...draft, ...carried });
      if (latest.current === null || latest.current === typed) dropDraft();
      else setDraft({ ...latest.current, ...carried });
      return true;
    },
  };
}

function isOlder(one: ListDraft, other: ListDraft): boolean {
  return (one.revision ?? 0) < (other.revision ?? 0);
}
