import type { PlainDate } from '../../../domain/dates';
import type { PaperPerson, PaperPlan, PaperSources, PaperSubmission } from '../../../domain/document/paper-sources';
import { DomainError } from '../../../domain/errors';
import { formatPartialDate, parsePartialDate } from '../../../domain/person/partial-date';
import { shortDate } from '../produce/vietnamese-words';

/** Left open on the paper, to be written by hand: the record does not know it. */
export const BY_HAND = '…………………';

/** What a kind of paper cannot do without. Throws DomainError `paper-source-missing` where the record has none. */
export function need<Source>(source: Source | null | undefined, what: string): Source {
  if (source === null || source === undefined) throw new DomainError('paper-source-missing', { what });
  return source;
}

/** "Lớp sơ cấp" becomes "lớp sơ cấp"; "TMGV" stays. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second === second.toLocaleLowerCase('vi') ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}

export function withoutStop(text: string): string {
  return text.trim().replace(/[.;,:]+$/u, '');
}

/** A matter as a trích yếu has it: "về việc cử …", "về …". */
export function about(matter: string): string {
  const words = lowerFirst(withoutStop(matter).replace(/^(tờ trình|v\/v|về việc|về)\s+/iu, ''));
  return /^(chủ trương|kết quả|kế hoạch|danh sách|lớp)/u.test(words) ? `về ${words}` : `về việc ${words}`;
}

/** The matter within a sentence: "việc cử cán bộ đi học". */
export function matterIn(matter: string): string {
  return about(matter).replace(/^về /u, '');
}

/** "Kế hoạch số 12-KH/TU ngày 07/02/2023 của Ban Thường vụ Thị ủy về đào tạo, bồi dưỡng …". */
export function planPaper({ number, title, organ, issuedOn }: PaperPlan): string {
  const subject = lowerFirst(withoutStop(title).replace(/^kế hoạch\s*/iu, ''));
  const named = [number && `số ${number}`, issuedOn && `ngày ${shortDate(issuedOn)}`].filter(Boolean).join(' ');
  const linked = /^(về|thực hiện|triển khai)\s/u.test(subject) || subject === '' ? subject : `về ${subject}`;
  return ['Kế hoạch', named, `của ${organ}`, linked].filter(Boolean).join(' ');
}

/** What is carried out: the call from above, and the plan. */
export function papersCarriedOut({ intake, plan }: PaperSources): string[] {
  return [intake?.callReference ? withoutStop(intake.callReference) : null, plan ? planPaper(plan) : null].filter(
    (paper) => paper !== null,
  );
}

export function basisSentence(sources: PaperSources): string {
  return `Thực hiện ${need(papersCarriedOut(sources)[0], 'plan')}`;
}

/** "Tờ trình số 45-TTr/TCNV ngày 15/5/2023 của Cơ quan Tổ chức - Nội vụ thị xã về việc cử cán bộ đi học". */
export function submissionPaper({ number, signedOn, submittingOrgan, title }: PaperSubmission): string {
  return [
    'Tờ trình',
    number && `số ${number}`,
    signedOn && `ngày ${shortDate(signedOn)}`,
    submittingOrgan && `của ${submittingOrgan}`,
    about(title),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The class, or what is to be studied, within a sentence. An intake is named by its turn ("Đợt 3: cao cấp lý luận chính trị"): what
 * follows is the study; a bare turn says nothing, and the item of the plan is named instead.
 */
export function studyName({ trainingClass, intake }: PaperSources): string {
  const name = withoutStop(trainingClass?.name ?? need(intake, 'intake').name);
  const turn = /^(?:đợt|lượt)\s+[^\s:,]+\s*(?:[:,-]\s*(.*))?$/iu.exec(name);
  const study = turn ? turn[1] || withoutStop(intake?.itemTitle ?? name) : name;
  return /^(lớp|khóa|chương trình|kỳ)(?!\p{L})/iu.test(study) ? lowerFirst(study) : `lớp ${lowerFirst(study)}`;
}

export function period(startsOn: PlainDate, endsOn: PlainDate): string {
  return startsOn === endsOn
    ? `ngày ${shortDate(startsOn)}`
    : `từ ngày ${shortDate(startsOn)} đến ngày ${shortDate(endsOn)}`;
}

/** Chức vụ, đơn vị công tác; a post that names its unit already is not followed by it again. */
export function postAndUnit({ position, unitName }: Pick<PaperPerson, 'position' | 'unitName'>): string {
  if (!position) return unitName;
  return unitName === '' || position.includes(unitName) ? position : `${position}, ${unitName}`;
}

/** "1985", "05/1985", "17/05/1985". */
export function bornOn(birth: string | null): string | undefined {
  if (!birth) return undefined;
  const date = parsePartialDate(birth);
  return date ? formatPartialDate(date) : birth;
}

/** "1985", of a date as papers have it. */
export function bornIn(birth: string | null): string | undefined {
  return bornOn(birth)?.slice(-4);
}

/** Pieces of a text typed in paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function sentence(text: string): string {
  return `${withoutStop(text)}.`;
}
