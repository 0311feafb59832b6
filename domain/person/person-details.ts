import type { EducationLevel, RatingGrade, TheoryLevel, WorkerKind } from '../eligibility/person-facts';

/** A time as papers have it; null: not known, or (as an end) it runs on. */
export interface RecordedPeriod {
  readonly from: string | null;
  readonly until: string | null;
  readonly note: string | null;
}

/**
 * What the register keeps of a person beside name, birth, unit and the like (lý lịch trích ngang). A field left out was never recorded; an
 * empty list says that there is none. Dates are partial: "1985", "05/1985", "17/05/1985".
 */
export interface PersonDetails {
  readonly religion?: string;
  readonly homeTown?: string;
  readonly partyPosition?: string;
  readonly governmentPosition?: string;
  readonly massPosition?: string;
  readonly rank?: string;
  readonly rankOn?: string;
  readonly partyCardNumber?: string;
  readonly partyLeftOn?: string;
  readonly schooling?: string;
  readonly stateManagement?: string;
  readonly foreignLanguage?: string;
  readonly informatics?: string;
  readonly idNumber?: string;
  readonly remarks?: string;
  /** Thuộc quy hoạch: có / không, đã đối chiếu. Never the post, the term or the decision: those may be Mật. */
  readonly planningAttested?: boolean;
  readonly ratings?: readonly { readonly year: number; readonly grade: RatingGrade }[];
  readonly degrees?: readonly {
    readonly level: EducationLevel;
    readonly field: string | null;
    readonly graduatedOn: string | null;
  }[];
  readonly theoryPapers?: readonly {
    readonly level: TheoryLevel;
    readonly paper: 'diploma' | 'confirmation' | null;
    readonly number: string | null;
    readonly issuedOn: string | null;
  }[];
  readonly workerKind?: WorkerKind;
  readonly massOrganisationMember?: boolean;
  readonly serviceFrom?: string;
  readonly disciplineNote?: string;
  readonly discipline?: readonly RecordedPeriod[];
  readonly proceedings?: readonly RecordedPeriod[];
}

export type DetailField = keyof PersonDetails;
