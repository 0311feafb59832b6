import { app } from './app';
import { inbox } from './inbox';
import { signIn } from './sign-in';

export const web = { app, inbox, signIn };
