import type { PaperSources } from '../../../domain/document/paper-sources';
import { shortDate } from '../produce/vietnamese-words';
import { implementersOf } from './decision-grounds';
import { issued } from './head-and-end';
import { basisSentence, lowerFirst, need, period, studyName, withoutStop } from './phrases';

/** Thông báo lùi thời gian mở lớp. */
export function gatherPostponementNotice(sources: PaperSources): Record<string, unknown> {
  const trainingClass = need(sources.trainingClass, 'class');
  const before = need(trainingClass.postponedFrom, 'postponement');
  const study = studyName(sources);
  return {
    ...issued(sources, 'postponement-notice'),
    abstract: `về việc lùi thời gian mở ${study}`,
    basis: basisSentence(sources),
    issuer: sources.issuer,
    className: study,
    plannedTime: `khai giảng ngày ${shortDate(before)}`,
    newTime: period(trainingClass.startsOn, trainingClass.endsOn),
    reason: lowerFirst(withoutStop(need(trainingClass.changeReason, 'postponement'))),
    unchanged: 'địa điểm, đối tượng học viên, nội dung chương trình',
    implementers: implementersOf(sources),
  };
}
