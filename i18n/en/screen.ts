import { audit } from './audit';
import { budget } from './budget';
import { calendar } from './calendar';
import { call } from './call';
import { common } from './common';
import { delegation } from './delegation';
import { document } from './document';
import { intake } from './intake';
import { nomination } from './nomination';
import { pages } from './pages';
import { person } from './person';
import { plan } from './plan';
import { report } from './report';
import { review } from './review';
import { stages } from './stages';
import { submission } from './submission';
import { trainingClass } from './class';
import { web } from './web';

/** The part of the catalogue that screens need: mails, papers and errors come from the API in words. */
export const screen = {
  audit,
  budget,
  calendar,
  call,
  common,
  delegation,
  document,
  intake,
  nomination,
  pages,
  person,
  plan,
  report,
  review,
  stages,
  submission,
  trainingClass,
  web,
};
