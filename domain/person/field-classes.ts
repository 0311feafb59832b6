import type { DetailField } from './person-details';

/** Dữ liệu cá nhân cơ bản, nhạy cảm (Luật 91/2025/QH15; lists in Nghị định 356/2025/NĐ-CP, Điều 3 and Điều 4). */
export type FieldClass = 'basic' | 'sensitive';

type ColumnField =
  | 'fullName'
  | 'birth'
  | 'gender'
  | 'ethnicity'
  | 'unitId'
  | 'position'
  | 'partyProbationaryOn'
  | 'partyOfficialOn'
  | 'education'
  | 'politicalTheoryLevel'
  | 'email'
  | 'phone';

export type RegisterField = ColumnField | DetailField;

/**
 * Which class each field of the register is treated as. Dân tộc and tôn giáo are sensitive by law; Party membership, discipline, planning,
 * ratings and identity numbers are treated so by the office until its lawyer says otherwise (domain facts §9: inferred).
 */
export const FIELD_CLASSES = {
  fullName: 'basic',
  birth: 'basic',
  gender: 'basic',
  unitId: 'basic',
  position: 'basic',
  partyPosition: 'basic',
  governmentPosition: 'basic',
  massPosition: 'basic',
  rank: 'basic',
  rankOn: 'basic',
  homeTown: 'basic',
  email: 'basic',
  phone: 'basic',
  schooling: 'basic',
  education: 'basic',
  degrees: 'basic',
  politicalTheoryLevel: 'basic',
  theoryPapers: 'basic',
  stateManagement: 'basic',
  foreignLanguage: 'basic',
  informatics: 'basic',
  workerKind: 'basic',
  massOrganisationMember: 'basic',
  serviceFrom: 'basic',
  ethnicity: 'sensitive',
  religion: 'sensitive',
  partyProbationaryOn: 'sensitive',
  partyOfficialOn: 'sensitive',
  partyLeftOn: 'sensitive',
  partyCardNumber: 'sensitive',
  idNumber: 'sensitive',
  planningAttested: 'sensitive',
  ratings: 'sensitive',
  disciplineNote: 'sensitive',
  discipline: 'sensitive',
  proceedings: 'sensitive',
  remarks: 'sensitive',
} as const satisfies Record<RegisterField, FieldClass>;

export const REGISTER_FIELDS = Object.keys(FIELD_CLASSES) as RegisterField[];
export const SENSITIVE_FIELDS: RegisterField[] = REGISTER_FIELDS.filter(
  (field) => FIELD_CLASSES[field] === 'sensitive',
);

const COLUMN_FIELDS: ReadonlySet<string> = new Set<ColumnField>([
  'fullName',
  'birth',
  'gender',
  'ethnicity',
  'unitId',
  'position',
  'partyProbationaryOn',
  'partyOfficialOn',
  'education',
  'politicalTheoryLevel',
  'email',
  'phone',
]);

/** A field kept among the details, not in a column of its own. */
export function isDetailField(field: RegisterField): field is DetailField {
  return !COLUMN_FIELDS.has(field);
}
