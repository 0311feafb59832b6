import type { Catalogue } from '../translate';
import { audit } from './audit';
import { calendar } from './calendar';
import { common } from './common';
import { errors } from './errors';
import { intake } from './intake';
import { mails } from './mails';
import { nomination } from './nomination';
import { opinion } from './opinion';
import { pages } from './pages';
import { report } from './report';
import { review } from './review';
import { stages } from './stages';
import { submission } from './submission';

export const en: Catalogue = {
  audit,
  calendar,
  common,
  errors,
  intake,
  mails,
  nomination,
  opinion,
  pages,
  report,
  review,
  stages,
  submission,
};
