import type { PaperSources } from '../../../domain/document/paper-sources';
import { chosenPeople } from './chosen-people';
import { decisionGrounds, implementersOf } from './decision-grounds';
import { issued } from './head-and-end';
import { BY_HAND, bornIn, need, period, postAndUnit, studyName } from './phrases';

const DUTIES = [
  'Chấp hành nội quy, quy chế của cơ sở đào tạo, bồi dưỡng; tham gia đầy đủ chương trình học',
  'Bàn giao công việc trước khi đi học; báo cáo kết quả học tập sau khi kết thúc khóa học',
  'Được hưởng chế độ theo quy định hiện hành trong thời gian đi học',
];

/** Quyết định cử đi học. */
export function gatherSendDecision(sources: PaperSources): Record<string, unknown> {
  const intake = need(sources.intake, 'intake');
  const { trainingClass } = sources;
  const people = chosenPeople(sources);
  need(people[0], 'people');
  const study = studyName(sources);
  return {
    ...issued(sources, 'send-decision'),
    abstract: `về việc cử cán bộ tham gia ${study}`,
    issuer: sources.issuer,
    bases: decisionGrounds(sources),
    total: people.length,
    className: study,
    school: trainingClass?.organiser ?? intake.school ?? BY_HAND,
    schedule: trainingClass
      ? `thời gian ${period(trainingClass.startsOn, trainingClass.endsOn)}`
      : 'thời gian theo thông báo của cơ sở đào tạo, bồi dưỡng',
    people: people.map((person) => ({
      fullName: person.fullName,
      born: bornIn(person.birth),
      post: postAndUnit(person),
    })),
    duties: DUTIES,
    implementers: implementersOf(sources),
  };
}
