import type { SampleOffice } from '../sample-office';
import type { Scene } from '../scene';
import * as composition from './composition-scenes';
import * as enrolment from './open-enrolment-scenes';
import * as sendOut from './send-out-scenes';
import * as training from './training-scenes';

/** Intakes in every stage, some late; on the first page each role finds a job waiting. */
export const SCENES: readonly ((office: SampleOffice) => Scene)[] = [
  training.carriedOn,
  training.closedTheoryClass,
  training.studyingAway,
  training.hostedClass,
  training.secondDegree,
  training.callFromAbove,
  sendOut.askingTheBoard,
  sendOut.waitingForSignature,
  sendOut.underReview,
  composition.closedPartyClass,
  enrolment.lateResults,
  composition.reportSent,
  enrolment.lateUnits,
  composition.runningClass,
  composition.suspendedClass,
  composition.scheduledAhead,
  composition.toBeNumbered,
  composition.toBeTakenIn,
  enrolment.referredToMeeting,
  enrolment.squeezedClass,
];
