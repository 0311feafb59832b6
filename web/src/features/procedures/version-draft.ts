import type { Procedure } from '../../../../domain/intake/procedure';

/** A version being written: what is not shown in the dialog is taken over from the earlier one. */
export type VersionDraft = Omit<Procedure, 'version' | 'code'> & { basis: string };

export interface DraftPartProps {
  draft: VersionDraft;
  change(part: Partial<VersionDraft>): void;
}
