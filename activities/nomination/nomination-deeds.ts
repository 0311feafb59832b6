import type { IntakeDeeds } from '../intake/intake-work';
import { answerNoDemand } from './answer-no-demand';
import { closeNomination, closeUnit } from './close-units';
import { drawByPost } from './draw-by-post';
import { declineLine, withdrawLine } from './end-lines';
import { addLine, replaceLine } from './enter-lines';
import { reportExcused } from './report-excused';
import { returnList } from './return-list';
import { submitList } from './submit-list';
import { takeProposals } from './take-proposals';
import { withdrawList } from './withdraw-list';

/** What units (or somebody for them) and the reviewer do with lists and people. */
export const nominationDeeds = {
  'submit-list': submitList,
  'answer-no-demand': answerNoDemand,
  'withdraw-list': withdrawList,
  'return-list': returnList,
  'close-unit': closeUnit,
  'close-nomination': closeNomination,
  'draw-by-post': drawByPost,
  'report-excused': reportExcused,
  'take-proposals': takeProposals,
  'withdraw-line': withdrawLine,
  'decline-line': declineLine,
  'replace-line': replaceLine,
  'add-line': addLine,
} satisfies Partial<IntakeDeeds>;
