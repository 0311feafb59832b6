import type { Catalogue } from '../catalogue';

export const trainingClass: Catalogue['trainingClass'] = {
  states: { planned: 'Planned', open: 'Running', postponed: 'Postponed', closed: 'Closed', cancelled: 'Cancelled' },
  sessionStates: { planned: 'Planned', held: 'Held', moved: 'Moved', cancelled: 'Cancelled' },
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  marks: { present: 'Present', late: 'Late', excused: 'Excused', absent: 'Absent' },
  results: {
    completed: 'Completed',
    failed: 'Not passed',
    'no-show': 'Did not attend',
    deferred: 'Deferred',
    left: 'Left',
  },
  certificates: { attestation: 'Certificate', diploma: 'Diploma' },
};
