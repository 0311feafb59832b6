import { DomainError } from '../errors';

/** Đang soạn · Đã gửi · Đã tiếp nhận · Trả lại. */
export const REPORT_STATES = ['draft', 'submitted', 'received', 'returned'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Báo cáo kết quả lớp · mục · định kỳ · thực hiện Kế hoạch. */
export const REPORT_KINDS = ['class', 'item', 'periodic', 'plan'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

const NEXT: Readonly<Record<ReportState, readonly ReportState[]>> = {
  draft: ['submitted'],
  submitted: ['received', 'returned'],
  returned: ['submitted'],
  received: [],
};

export function mayMoveReport(from: ReportState, to: ReportState): boolean {
  return NEXT[from].includes(to);
}

/** Throws DomainError `report-state`. */
export function requireReportMove(from: ReportState, to: ReportState): void {
  if (!mayMoveReport(from, to)) throw new DomainError('report-state', { state: from, to });
}

/** A report is edited while it is with whoever writes it. Throws DomainError `report-state`. */
export function requireEditable(state: ReportState): void {
  if (state !== 'draft' && state !== 'returned') throw new DomainError('report-state', { state, to: 'draft' });
}
