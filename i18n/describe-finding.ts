import type { CitedBasis, Finding, Reason } from '../domain/eligibility/finding';
import type { Words } from '../domain/eligibility/rule-set';
import { fill, wordsOf, type Language } from './translate';

/** The reason of a finding as one sentence. */
export function describeReason({ code, params }: Reason, language: Language): string {
  const shown = Object.entries(params).map(([name, value]) => [name, wordOf(name, value, language)]);
  return fill(wordsOf(language).eligibility.reasons[code], Object.fromEntries(shown) as Record<string, unknown>);
}

/** "Điều 5 (tiêu chuẩn), Quy định … số 57-QĐ/TW ngày 08/02/2022", with what is to be known of it: unverified, superseded. */
export function describeBasis(
  { clause, basis, verified, kind }: Pick<Finding, 'clause' | 'basis' | 'verified' | 'kind'>,
  language: Language,
): string {
  const words = wordsOf(language).eligibility.text;
  if (!basis) return clause ?? words.officeCheck;
  const dated = basis.issuedOn ? ` ${fill(words.dated, { date: dayFirst(basis.issuedOn) })}` : '';
  const notes = notesOnBasis(basis, verified || kind === 'validity', language);
  const cited = `${clause ? `${clause}, ` : ''}${words.number} ${basis.number}${dated}, ${basis.organ}`;
  return notes.length > 0 ? `${cited} (${notes.join('; ')})` : cited;
}

/** What is to be known of a text beside its number: "chưa đối chiếu bản gốc", superseded by which, over. */
export function notesOnBasis(
  { standing, replacedBy }: Pick<CitedBasis, 'standing' | 'replacedBy'>,
  verified: boolean,
  language: Language,
): string[] {
  const words = wordsOf(language).eligibility.text;
  return [
    ...(verified ? [] : [words.unverified]),
    ...(standing === 'superseded' ? [fill(words.superseded, { numbers: replacedBy })] : []),
    ...(standing === 'ended' ? [words.ended] : []),
    ...(standing === 'not-yet' ? [words.notYet] : []),
  ];
}

/** Codes, dates and words of the data become words of the language. */
function wordOf(name: string, value: Reason['params'][string], language: Language): string {
  if (isList(value)) return value.map((each) => wordOf(name, each, language)).join(LIST_SEPARATOR[name] ?? ', ');
  if (typeof value === 'object') return (value as Words)[language];
  if (typeof value === 'number') return String(value);
  const catalogue = CATALOGUE_OF[name];
  if (catalogue) return (wordsOf(language).eligibility[catalogue] as Readonly<Record<string, string>>)[value] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayFirst(value) : value;
}

const CATALOGUE_OF = {
  education: 'educationLevels',
  relief: 'educationLevels',
  theoryLevel: 'theoryLevels',
  rating: 'ratingGrades',
  workerKind: 'workerKinds',
  workerKinds: 'workerKinds',
  studyForm: 'studyForms',
  studyForms: 'studyForms',
  partyStatus: 'partyStatuses',
  attestation: 'attestations',
} as const satisfies Readonly<Record<string, string>> as Readonly<
  Record<
    string,
    | 'educationLevels'
    | 'theoryLevels'
    | 'ratingGrades'
    | 'workerKinds'
    | 'studyForms'
    | 'partyStatuses'
    | 'attestations'
    | undefined
  >
>;

/** Names of groups hold commas themselves. */
const LIST_SEPARATOR: Readonly<Record<string, string>> = { groups: '; ', papers: '; ' };

function isList(value: Reason['params'][string]): value is readonly (string | number | Words)[] {
  return Array.isArray(value);
}

function dayFirst(iso: string): string {
  return iso.split('-').reverse().join('/');
}
