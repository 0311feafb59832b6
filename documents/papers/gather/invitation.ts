import type { PaperMeeting, PaperSources } from '../../../domain/document/paper-sources';
import { shortDate } from '../produce/vietnamese-words';
import { issued } from './head-and-end';
import { BY_HAND, need, studyName } from './phrases';

/** Giấy mời to a meeting that is called, or to the opening of a class; the guest is named when it is drafted, or written by hand. */
export function gatherInvitation(sources: PaperSources): Record<string, unknown> {
  const { meeting } = sources;
  if (!sources.trainingClass && meeting?.called) return toMeeting(sources, meeting, meeting.called);
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
    contact: contactOf(committee),
  };
}

function toMeeting(
  sources: PaperSources,
  { heldOn, chair }: PaperMeeting,
  { title, startsAt, place }: NonNullable<PaperMeeting['called']>,
): Record<string, unknown> {
  const body = sources.body?.name ?? sources.issuer;
  const [hours, minutes] = startsAt.split(':');
  return {
    ...issued(sources, 'invitation'),
    abstract: `dự họp ${body}`,
    issuer: sources.issuer,
    guest: BY_HAND,
    event: `Họp ${body}, nội dung: ${title}`,
    time: `${hours} giờ ${minutes}, ngày ${shortDate(heldOn)}`,
    venue: place ?? sources.issuer,
    chair: chair ? `Đồng chí ${chair.fullName}, ${chair.postTitle}` : undefined,
    contact: contactOf(sources.committee),
  };
}

function contactOf({ officeName, officePhone }: PaperSources['committee']): string | undefined {
  return officePhone && officeName ? `${officeName}, điện thoại ${officePhone}` : undefined;
}
