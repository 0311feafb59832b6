import { app } from './app';
import { inbox } from './inbox';
import { nominations } from './nominations';
import { signIn } from './sign-in';

/** Words of the web client: a feature adds its own file here and in `../../en/web`. */
export const web = { app, inbox, nominations, signIn };
