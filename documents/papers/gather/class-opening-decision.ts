import type { PaperClass, PaperSources } from '../../../domain/document/paper-sources';
import { chosenPeople } from './chosen-people';
import { decisionGrounds, implementersOf } from './decision-grounds';
import { issued } from './head-and-end';
import { BY_HAND, lowerFirst, need, period, studyName, withoutStop } from './phrases';

/** Quyết định mở lớp. */
export function gatherClassOpeningDecision(sources: PaperSources): Record<string, unknown> {
  const intake = need(sources.intake, 'intake');
  const trainingClass = need(sources.trainingClass, 'class');
  const study = studyName(sources);
  const centre = intake.school ?? trainingClass.organiser ?? BY_HAND;
  return {
    ...issued(sources, 'class-opening-decision'),
    abstract: `về việc mở ${study}`,
    issuer: sources.issuer,
    bases: decisionGrounds(sources),
    className: study,
    learners: chosenPeople(sources).length || trainingClass.capacity || intake.quota || 0,
    audience: intake.audiences.length > 0 ? intake.audiences.map(lowerFirst).join('; ') : 'theo danh sách kèm theo',
    schedule: period(trainingClass.startsOn, trainingClass.endsOn),
    venue: trainingClass.place ?? centre,
    programme: programmeOf(trainingClass),
    trainingCentre: centre,
    funding: fundingOf(sources),
    implementers: implementersOf(sources),
  };
}

/** Each topic once, with who teaches it. */
function programmeOf({ sessions }: PaperClass): string[] {
  const topics = sessions
    .filter(({ state, topic }) => state !== 'cancelled' && topic)
    .map(({ topic, instructor }) => (instructor ? `${withoutStop(topic!)}: ${instructor}` : withoutStop(topic!)));
  return [...new Set(topics)];
}

function fundingOf({ plan }: PaperSources): string {
  return plan?.budgetBasis ? lowerFirst(withoutStop(plan.budgetBasis)) : 'nguồn kinh phí đào tạo, bồi dưỡng được giao';
}
