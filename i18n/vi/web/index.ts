import { accounts } from './accounts';
import { app } from './app';
import { audit } from './audit';
import { budget } from './budget';
import { calendar } from './calendar';
import { classes } from './classes';
import { delegations } from './delegations';
import { demands } from './demands';
import { documents } from './documents';
import { doubles } from './doubles';
import { composition } from './composition';
import { dossiers } from './dossiers';
import { inbox } from './inbox';
import { intakes } from './intakes';
import { needs } from './needs';
import { nominations } from './nominations';
import { overdue } from './overdue';
import { plans } from './plans';
import { places } from './places';
import { organisations } from './organisations';
import { people } from './people';
import { privacy } from './privacy';
import { procedures } from './procedures';
import { reports } from './reports';
import { reviews } from './reviews';
import { search } from './search';
import { settings } from './settings';
import { setup } from './setup';
import { signIn } from './sign-in';
import { standards } from './standards';
import { submissions } from './submissions';
import { unitImports } from './unit-imports';

/** Words of the web client: a feature adds its own file here and in `../../en/web`. */
export const web = {
  accounts,
  app,
  audit,
  budget,
  calendar,
  classes,
  delegations,
  demands,
  documents,
  doubles,
  composition,
  dossiers,
  inbox,
  intakes,
  needs,
  nominations,
  overdue,
  places,
  plans,
  organisations,
  people,
  privacy,
  procedures,
  reports,
  reviews,
  search,
  settings,
  setup,
  signIn,
  standards,
  submissions,
  unitImports,
};
