import type { PartialDate } from '../person/partial-date';

/** Schooling from low to high: THCS, THPT, trung cấp, cao đẳng, đại học, thạc sĩ, tiến sĩ. */
export const EDUCATION_LEVELS = [
  'primary',
  'lower-secondary',
  'upper-secondary',
  'vocational',
  'college',
  'university',
  'master',
  'doctorate',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** Trình độ lý luận chính trị from low to high: sơ cấp, trung cấp, cao cấp. */
export const THEORY_LEVELS = ['elementary', 'intermediate', 'advanced'] as const;
export type TheoryLevel = (typeof THEORY_LEVELS)[number];

/** Yearly rating from low to high: không hoàn thành, hoàn thành, hoàn thành tốt, hoàn thành xuất sắc nhiệm vụ. */
export const RATING_GRADES = ['not-completed', 'completed', 'good', 'excellent'] as const;
export type RatingGrade = (typeof RATING_GRADES)[number];

/** Cán bộ, công chức, viên chức, lực lượng vũ trang, người hoạt động không chuyên trách, khác. */
export const WORKER_KINDS = [
  'cadre',
  'civil-servant',
  'public-employee',
  'armed-forces',
  'non-specialised',
  'other',
] as const;
export type WorkerKind = (typeof WORKER_KINDS)[number];

/** Tập trung; không tập trung. */
export const STUDY_FORMS = ['full-time', 'part-time'] as const;
export type StudyForm = (typeof STUDY_FORMS)[number];

/** Whose decision the appointment to a post is (diện … quản lý). */
export const MANAGEMENT_LEVELS = [
  'central-committee',
  'politburo',
  'secretariat',
  'province',
  'district',
  'organ',
] as const;
export type ManagementLevel = (typeof MANAGEMENT_LEVELS)[number];

/** What a person of the office has ascertained, yes or no; the paper itself may be Mật and stays out (thuộc quy hoạch). */
export const ATTESTATIONS = ['planning', 'major-fits-post'] as const;
export type Attestation = (typeof ATTESTATIONS)[number];

export interface HeldPost {
  readonly title: string;
  /** Code of the group of posts (nhóm chức danh) the rules speak of; null: not classified yet. */
  readonly group: string | null;
  readonly managedBy: ManagementLevel | null;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
}

export interface Period {
  readonly from: PartialDate | null;
  /** Null: it runs on. */
  readonly until: PartialDate | null;
}

export interface AttendedTraining extends Period {
  /** Code of the programme, the same as asked for in a check. */
  readonly programme: string;
  readonly state: 'registered' | 'studying' | 'completed' | 'not-completed';
}

/**
 * What is known of a person for a check. A field that is `undefined` was never recorded and leads to "needs review"; an empty list, or
 * `party: null`, says that there is none.
 */
export interface PersonFacts {
  readonly birth?: PartialDate;
  readonly gender?: 'female' | 'male';
  /** "Kinh", or the name of another people. */
  readonly ethnicity?: string;
  readonly workerKind?: WorkerKind;
  readonly massOrganisationMember?: boolean;
  readonly party?: {
    readonly probationaryOn: PartialDate | null;
    readonly officialOn: PartialDate | null;
    readonly leftOn: PartialDate | null;
  } | null;
  /** An empty list counts as never recorded: everybody went to some school. */
  readonly education?: readonly { readonly level: EducationLevel; readonly graduatedOn: PartialDate | null }[];
  readonly politicalTheory?: readonly {
    readonly level: TheoryLevel;
    /** Bằng tốt nghiệp, giấy xác nhận trình độ, or nothing to show. */
    readonly paper: 'diploma' | 'confirmation' | null;
    readonly issuedOn: PartialDate | null;
  }[];
  /** An empty list counts as never recorded. */
  readonly ratings?: readonly { readonly year: number; readonly grade: RatingGrade }[];
  readonly posts?: readonly HeldPost[];
  /** First day of service after probation (hết tập sự). */
  readonly serviceFrom?: PartialDate;
  readonly serviceCommitmentMonths?: number;
  readonly attestations?: Readonly<Partial<Record<Attestation, boolean>>>;
  /** Discipline being served (đang thi hành kỷ luật). */
  readonly discipline?: readonly Period[];
  /** Disciplinary or criminal proceedings on their way (đang bị xem xét kỷ luật, tố tụng hình sự). */
  readonly proceedings?: readonly Period[];
  readonly training?: readonly AttendedTraining[];
  /** Codes of the papers handed in (hồ sơ dự học). */
  readonly papers?: readonly string[];
  readonly studyForm?: StudyForm;
}

/** Does `held` reach `wanted` on an ordered list of levels? */
export function isAtLeast<Level extends string>(levels: readonly Level[], held: Level, wanted: Level): boolean {
  return levels.indexOf(held) >= levels.indexOf(wanted);
}
