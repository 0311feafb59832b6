import { calendar } from './calendar';
import { common } from './common';
import { errors } from './errors';
import { mails } from './mails';
import { opinion } from './opinion';
import { submission } from './submission';

/** The source of the keys. A noun adds its own file here and in `../en`. */
export const vi = { calendar, common, errors, mails, opinion, submission };
