import type { PaperSources } from '../../../domain/document/paper-sources';
import { twoDigits } from '../produce/vietnamese-words';
import { issued } from './head-and-end';
import { basisSentence, lowerFirst, need, period, studyName } from './phrases';
import { addresseesOf } from './unit-groups';

/** Công văn đề nghị cử cán bộ: of an intake, to the units it calls. */
export function gatherNominationCall(sources: PaperSources): Record<string, unknown> {
  const intake = need(sources.intake, 'intake');
  const study = studyName(sources);
  return {
    ...issued(sources, 'nomination-call'),
    abstract: `đề nghị cử cán bộ tham gia ${study}`,
    addressees: addresseesOf(intake.units),
    basis: basisSentence(sources),
    issuer: sources.issuer,
    className: study,
    standards: [
      ...intake.audiences.map(lowerFirst),
      'Bảo đảm đối tượng, tiêu chuẩn, điều kiện theo quy định hiện hành',
    ],
    quota: intake.quota === null ? undefined : `${twoDigits(intake.quota)} đồng chí`,
    schedule: scheduleOf(sources),
    dossier: intake.dossier,
    reviewOrgan: intake.reviewOrgan ?? sources.issuer,
    deadline: intake.nominationDeadline ?? intake.dueOn,
    contact: intake.reviewPhone ? `${intake.reviewOrgan}, điện thoại ${intake.reviewPhone}` : undefined,
  };
}

function scheduleOf({ trainingClass, intake }: PaperSources): string | undefined {
  if (!trainingClass) return intake?.school ? `tại ${intake.school}` : undefined;
  const place = trainingClass.place ?? intake?.school;
  return [period(trainingClass.startsOn, trainingClass.endsOn), place && `tại ${place}`].filter(Boolean).join(', ');
}
