import type { SampleOffice } from '../sample-office';
import type { Scene } from '../scene';
import * as local from './local-class-scenes';
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
  local.closedPartyClass,
  local.lateResults,
  local.reportSent,
  local.lateUnits,
  local.runningClass,
  local.suspendedClass,
  local.scheduledAhead,
  local.toBeNumbered,
  local.toBeTakenIn,
  local.referredToMeeting,
  local.squeezedClass,
];
