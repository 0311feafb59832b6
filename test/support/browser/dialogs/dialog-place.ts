import type { Role } from '../../../../domain/identity/role';
import type { Press } from './press';
import type { Told } from './told-answers';

/** A page, and the dialogs that are opened on it one after the other, each by the key of its title. */
export interface DialogPlace {
  path: string;
  role: Role;
  told?: readonly Told[];
  dialogs: readonly (readonly [title: string, ...presses: Press[]])[];
}

export const MORE = 'web.app.moreActs';

/** Acts whose title and button stand together in the catalogue. */
export const acts = (of: string, ...names: readonly string[]) =>
  names.map((name) => [`${of}.${name}.title`, MORE, `${of}.${name}.act`] as const);

/** A dialog named like the button that opens it. */
export const named = (...keys: readonly string[]) => keys.map((key) => [key, key] as const);
