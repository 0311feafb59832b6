import { app } from './app';
import { inbox } from './inbox';
import { signIn } from './sign-in';

/** Words of the web client: a feature adds its own file here and in `../../en/web`. */
export const web = { app, inbox, signIn };
