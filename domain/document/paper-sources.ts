import type { ClassState, SessionPart, SessionState } from '../class/class-states';
import type { PlainDate } from '../dates';
import type { LineState } from '../nomination/line-states';
import type { OpinionChoice } from '../submission/round-commands';
import type { DocumentSystem, SigningCapacity } from './document-type';
import type { Letterhead } from './letterhead';

/** Which records a paper is about. */
export interface PaperSubject {
  readonly intakeId: string | null;
  readonly submissionId: string | null;
  readonly roundId: string | null;
  readonly meetingId: string | null;
  readonly classId: string | null;
  /** One person: a giấy triệu tập, a phiếu. */
  readonly lineId: string | null;
  readonly personId: string | null;
}

export interface PaperCommittee {
  readonly name: string;
  readonly shortName: string;
  readonly sample: boolean;
  readonly officeName: string | null;
  readonly officePhone: string | null;
}

export interface PaperPlan {
  readonly number: string | null;
  readonly title: string;
  readonly organ: string;
  readonly issuedOn: PlainDate | null;
  readonly year: number;
  readonly recipients: readonly string[];
  readonly budgetBasis: string | null;
}

export interface PaperUnit {
  readonly name: string;
  readonly kind: string;
  readonly state: string;
}

export interface PaperPerson {
  readonly lineId: string;
  readonly fullName: string;
  readonly birth: string | null;
  readonly gender: string | null;
  readonly position: string | null;
  readonly unitName: string;
  readonly partyOfficialOn: string | null;
  readonly partyProbationaryOn: string | null;
  readonly education: string | null;
  readonly theoryLevel: string | null;
  readonly state: LineState;
  readonly reason: string | null;
  readonly classId: string | null;
}

export interface PaperIntake {
  readonly name: string;
  readonly itemCode: string;
  readonly itemTitle: string;
  readonly procedureName: string;
  readonly callReference: string | null;
  readonly nominationDeadline: PlainDate | null;
  readonly dueOn: PlainDate;
  /** The school or centre that teaches. */
  readonly school: string | null;
  readonly reviewOrgan: string | null;
  readonly reviewPhone: string | null;
  readonly audiences: readonly string[];
  readonly dossier: readonly string[];
  /** Quota from above for the whole intake, then of one unit. */
  readonly quota: number | null;
  readonly units: readonly PaperUnit[];
  /** The call as it was issued, when it was: "Công văn số 12-CV/TU ngày …". */
  readonly callPaper: string | null;
  readonly people: readonly PaperPerson[];
}

export interface PaperSession {
  readonly heldOn: PlainDate;
  readonly part: SessionPart;
  readonly topic: string | null;
  readonly instructor: string | null;
  readonly state: SessionState;
}

export interface PaperClass {
  readonly name: string;
  readonly place: string | null;
  readonly organiser: string | null;
  readonly state: ClassState;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly postponedFrom: PlainDate | null;
  readonly changeReason: string | null;
  readonly capacity: number | null;
  readonly sessions: readonly PaperSession[];
  readonly learners: readonly PaperPerson[];
}

export interface PaperSubmission {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly summary: string;
  readonly signedOn: PlainDate | null;
  readonly dueOn: PlainDate;
  readonly submittingOrgan: string | null;
  readonly lines: readonly PaperSubmissionLine[];
}

export interface PaperSubmissionLine {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly birth: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly outcome: string | null;
  readonly bodyName: string;
}

export interface PaperRound {
  readonly state: string;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly dueOn: PlainDate;
  readonly incumbents: number;
  readonly lineIds: readonly string[];
  readonly members: readonly PaperMember[];
}

export interface PaperMember {
  readonly personId: string;
  readonly fullName: string;
  readonly post: string;
  readonly postTitle: string;
  readonly choices: readonly {
    readonly lineId: string;
    readonly choice: OpinionChoice;
    readonly text: string | null;
  }[];
  readonly note: string | null;
}

/** Who gets a letter of their own: a unit with its people, one learner, one invited to a meeting. */
export interface LetterTo {
  readonly kind: 'unit' | 'learner' | 'guest';
  readonly id: string;
  /** "Đảng ủy phường Phổ Văn"; "Đồng chí Nguyễn Văn An, Bí thư". */
  readonly name: string;
}

export interface PaperMeeting {
  /** While it is still to be held: what its invitations say. */
  readonly called: {
    readonly title: string;
    readonly startsAt: string;
    readonly place: string | null;
  } | null;
  readonly heldOn: PlainDate;
  readonly minutesNumber: string | null;
  readonly chair: { readonly fullName: string; readonly postTitle: string } | null;
  readonly present: readonly { readonly fullName: string; readonly postTitle: string }[];
  readonly absent: readonly { readonly fullName: string; readonly postTitle: string }[];
  readonly note: string | null;
  readonly lines: readonly {
    readonly lineId: string;
    readonly present: number;
    readonly agreed: number;
    readonly outcome: string;
    readonly note: string | null;
  }[];
}

/** The deciding body of what the paper is about. */
export interface PaperBody {
  readonly id: string;
  readonly name: string;
  readonly system: DocumentSystem;
}

export interface PaperRecipient {
  readonly name: string;
  readonly note: string | null;
}

/** Who signs, in what capacity and for whom. */
export interface PaperSigner {
  readonly name: string;
  readonly post: string;
  readonly capacity: SigningCapacity;
  readonly authority: string | null;
}

/** Everything of the record that a paper may say, read at one moment; null: not what this paper is about. */
export interface PaperSources {
  readonly today: PlainDate;
  /** A new deadline for whoever is silent. */
  readonly inTwoWorkingDays: PlainDate;
  readonly committee: PaperCommittee;
  readonly letterhead: Letterhead;
  /** Cơ quan, tập thể ban hành, in words of a sentence: "Ban Thường vụ Thị ủy". */
  readonly issuer: string;
  readonly signer: PaperSigner | null;
  /** As the office set them; null: the usual ones of this kind of paper. */
  readonly recipients: readonly PaperRecipient[] | null;
  readonly body: PaperBody | null;
  readonly plan: PaperPlan | null;
  readonly intake: PaperIntake | null;
  readonly trainingClass: PaperClass | null;
  readonly submission: PaperSubmission | null;
  readonly round: PaperRound | null;
  readonly meeting: PaperMeeting | null;
  /** Whom the paper is about or for, where it is one. */
  readonly lineId: string | null;
  readonly personId: string | null;
  /** The document an annex goes with. */
  readonly attachedTo: string | null;
  /** Address of the form in which a paper opinion is recorded. */
  readonly recordUrl: string | null;
}
