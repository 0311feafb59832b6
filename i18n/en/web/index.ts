import { app } from './app';
import { inbox } from './inbox';
import { nominations } from './nominations';
import { signIn } from './sign-in';

export const web = { app, inbox, nominations, signIn };
