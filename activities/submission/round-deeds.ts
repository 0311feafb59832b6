import { amendSubmission } from './amend-submission';
import { askNext } from './ask-in-order';
import { closeRound, extendRound, referToMeeting } from './end-asking';
import { giveOpinion } from './give-opinion';
import { objectToOpinion, receivePaper } from './opinion-papers';
import { recallSubmission } from './recall-submission';
import { recordMeeting } from './record-meeting';
import { recordOpinion } from './record-opinion';
import { returnSubmission } from './return-submission';
import type { RoundDeeds } from './round-work';

/** What each command on an opinion round does. */
export const ROUND_DEEDS: RoundDeeds = {
  'give-opinion': giveOpinion,
  'record-opinion': recordOpinion,
  'record-meeting': recordMeeting,
  'close-round': closeRound,
  'extend-round': extendRound,
  'refer-to-meeting': referToMeeting,
  'recall-submission': recallSubmission,
  'return-submission': returnSubmission,
  'amend-submission': amendSubmission,
  'ask-next': askNext,
  'receive-paper': receivePaper,
  'object-to-opinion': objectToOpinion,
};
