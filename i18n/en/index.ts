import type { Catalogue } from '../catalogue';
import { audit } from './audit';
import { calendar } from './calendar';
import { caughtMail } from './caught-mail';
import { common } from './common';
import { eligibility } from './eligibility';
import { errors } from './errors';
import { intake } from './intake';
import { mails } from './mails';
import { nomination } from './nomination';
import { opinion } from './opinion';
import { pages } from './pages';
import { person } from './person';
import { report } from './report';
import { peopleImport } from './people-import';
import { review } from './review';
import { stages } from './stages';
import { submission } from './submission';
import { papers } from './papers';
import { plan } from './plan';
import { delegation } from './delegation';
import { document } from './document';
import { trainingClass } from './class';
import { web } from './web';
import { budget } from './budget';
import { call } from './call';
import { unitsImport } from './units-import';

export const en: Catalogue = {
  caughtMail,
  call,
  budget,
  trainingClass,
  web,
  delegation,
  document,
  papers,
  plan,
  audit,
  calendar,
  common,
  eligibility,
  errors,
  intake,
  mails,
  nomination,
  opinion,
  pages,
  peopleImport,
  person,
  report,
  review,
  stages,
  submission,
  unitsImport,
};
