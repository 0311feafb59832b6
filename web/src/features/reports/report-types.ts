import type { z } from 'zod';
import type { reportDetail, reportSummary } from '../../../../contracts/report/report';
import type { Tone } from '../../components/state-tag';

export type ReportSummary = z.output<typeof reportSummary>;
export type ReportDetail = z.output<typeof reportDetail>;

export const REPORT_TONES: Readonly<Record<ReportSummary['state'], Tone>> = {
  draft: 'info',
  submitted: 'waiting',
  received: 'good',
  returned: 'bad',
};
