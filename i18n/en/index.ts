import type { Catalogue } from '../translate';
import { calendar } from './calendar';
import { common } from './common';
import { errors } from './errors';
import { mails } from './mails';
import { opinion } from './opinion';
import { submission } from './submission';

export const en: Catalogue = { calendar, common, errors, mails, opinion, submission };
