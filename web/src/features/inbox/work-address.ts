import type { WorkItem } from './types';

/** Where a piece of work is done. */
export function addressOf(item: Pick<WorkItem, 'kind' | 'id' | 'intakeId' | 'unitId'>): string {
  switch (item.kind) {
    case 'list-to-send':
    case 'place-to-confirm':
      return `/dot/${item.intakeId ?? item.id}/danh-sach${item.unitId ? `?don-vi=${item.unitId}` : ''}`;
    case 'need-to-answer':
      return `/nhu-cau/${item.id}`;
    case 'supplement-to-submit':
      return `/to-trinh/moi?dot=${item.id}`;
    case 'intake-to-handle':
      return `/dot/${item.id}`;
    case 'submission-to-sign':
    case 'submission-to-take-in':
      return `/to-trinh/${item.id}`;
    case 'opinion-to-give':
    case 'round-to-close':
      return `/luot-xin-y-kien/${item.id}`;
    case 'meeting-to-record':
    case 'meeting-to-attend':
      return '/hoi-nghi';
    case 'document-to-sign':
    case 'document-to-issue':
      return `/van-ban/${item.id}`;
    case 'report-to-finish':
    case 'report-to-receive':
      return `/bao-cao/${item.id}`;
    case 'call-to-make':
      return '/qua-han/can-goi-dien';
    case 'subject-request':
      return '/du-lieu-ca-nhan';
    case 'retention-proposal':
      return '/du-lieu-ca-nhan?xem=retention';
    case 'paper-to-receive':
      return item.intakeId ? `/dot/${item.intakeId}` : '/to-trinh';
  }
}
