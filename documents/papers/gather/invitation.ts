import type { PaperSources } from '../../../domain/document/paper-sources';
import { shortDate } from '../produce/vietnamese-words';
import { issued } from './head-and-end';
import { BY_HAND, need, studyName } from './phrases';

/** Giấy mời to the opening of a class; the guest is named when it is drafted, or written by hand. */
export function gatherInvitation(sources: PaperSources): Record<string, unknown> {
  const trainingClass = need(sources.trainingClass, 'class');
  const { intake, committee } = sources;
  const study = studyName(sources);
  return {
    ...issued(sources, 'invitation'),
    abstract: `dự lễ khai giảng ${study}`,
    issuer: sources.issuer,
    guest: BY_HAND,
    event: `Lễ khai giảng ${study}`,
    time: `${BY_HAND} ngày ${shortDate(trainingClass.startsOn)}`,
    venue: trainingClass.place ?? intake?.school ?? sources.issuer,
    contact:
      committee.officePhone && committee.officeName
        ? `${committee.officeName}, điện thoại ${committee.officePhone}`
        : undefined,
  };
}
