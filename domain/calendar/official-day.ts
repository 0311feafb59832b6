import type { PlainDate } from '../dates';

/**
 * Why a day differs from its weekday: `holiday` (nghỉ lễ, tết), `compensatory` (nghỉ bù), `swap-off` (nghỉ hoán đổi),
 * `swap-work` (làm bù, a working Saturday).
 */
export const OFFICIAL_DAY_KINDS = ['holiday', 'compensatory', 'swap-off', 'swap-work'] as const;

export type OfficialDayKind = (typeof OFFICIAL_DAY_KINDS)[number];

/** One line of the working calendar (lịch làm việc) of the public sector. */
export interface OfficialDay {
  readonly date: PlainDate;
  readonly kind: OfficialDayKind;
  /** The occasion and the text it rests on, in Vietnamese: "Tết Nguyên đán; Điều 112 Bộ luật Lao động 2019". */
  readonly basis: string;
  /** "dự kiến": computed or not yet confirmed by a decision. */
  readonly provisional: boolean;
}
