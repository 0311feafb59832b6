import type { PaperSources } from '../../../domain/document/paper-sources';
import { shortDate, twoDigits } from '../produce/vietnamese-words';
import { chosenPeople } from './chosen-people';
import { issued } from './head-and-end';
import { basisSentence, lowerFirst, need, period, postAndUnit, studyName } from './phrases';

/** Giấy triệu tập: of one learner, or of all with the list attached. */
export function gatherCallUp(sources: PaperSources): Record<string, unknown> {
  const intake = need(sources.intake, 'intake');
  const trainingClass = need(sources.trainingClass, 'class');
  const people = chosenPeople(sources);
  need(people[0], 'people');
  const one = people.find(({ lineId }) => lineId === sources.lineId);
  if (sources.lineId !== null) need(one, 'people');
  const study = studyName(sources);
  return {
    ...issued(sources, 'call-up'),
    abstract: `tham gia ${study}`,
    basis: basisSentence(sources),
    issuer: sources.issuer,
    ...(one
      ? { fullName: one.fullName, personPost: postAndUnit(one) }
      : { group: `${twoDigits(people.length)} đồng chí có tên trong danh sách kèm theo` }),
    className: study,
    schedule: `có mặt ngày ${shortDate(trainingClass.startsOn)}; học ${period(trainingClass.startsOn, trainingClass.endsOn)}`,
    venue: trainingClass.place ?? intake.school ?? sources.issuer,
    bring: intake.dossier.length > 0 ? intake.dossier.map(lowerFirst).join(', ') : undefined,
    contact: contactOf(sources),
  };
}

function contactOf({ intake, committee }: PaperSources): string | undefined {
  if (intake?.reviewPhone) return `${intake.reviewOrgan}, điện thoại ${intake.reviewPhone}`;
  return committee.officePhone && committee.officeName
    ? `${committee.officeName}, điện thoại ${committee.officePhone}`
    : undefined;
}
