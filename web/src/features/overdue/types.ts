import type { z } from 'zod';
import type { callPage } from '../../../../contracts/call/call-task';
import type { undeliveredMails } from '../../../../contracts/notification/undelivered';
import type { overduePage, overdueSummary } from '../../../../contracts/overdue/overdue';

export type Overdue = z.output<typeof overduePage>['items'][number];
export type Summary = z.output<typeof overdueSummary>;
export type CallTask = z.output<typeof callPage>['items'][number];
export type Undelivered = z.output<typeof undeliveredMails>['items'][number];

/** Where a piece of overdue work is done. */
export function placeOf({ kind, id, intakeId, roundId, holder }: Overdue): string {
  switch (kind) {
    case 'unit':
    case 'list-paper':
      return `/dot/${intakeId ?? id}/danh-sach${holder.unitId ? `?don-vi=${holder.unitId}` : ''}`;
    case 'round':
    case 'opinion-paper':
      return `/luot-xin-y-kien/${roundId ?? id}`;
    case 'report':
      return `/bao-cao/${id}`;
    default:
      return `/dot/${intakeId ?? id}`;
  }
}
