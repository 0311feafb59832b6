import { accounts } from './accounts';
import { app } from './app';
import { audit } from './audit';
import { calendar } from './calendar';
import { inbox } from './inbox';
import { nominations } from './nominations';
<<<<<<< HEAD
import { procedures } from './procedures';
import { search } from './search';
import { settings } from './settings';
=======
import { plans } from './plans';
>>>>>>> fb97df7 (Give plans, items and intakes their pages)
import { signIn } from './sign-in';
import { intakes } from './intakes';

/** Words of the web client: a feature adds its own file here and in `../../en/web`. */
<<<<<<< HEAD
export const web = {
  accounts,
  app,
  audit,
  calendar,
  inbox,
  nominations,
  procedures,
  search,
  settings,
  signIn,
};
=======
export const web = { app, inbox, intakes, nominations, plans, signIn };
>>>>>>> fb97df7 (Give plans, items and intakes their pages)
