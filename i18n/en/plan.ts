import type { Catalogue } from '../catalogue';

export const plan: Catalogue['plan'] = {
  usualTitle: 'Training plan of {year}',
  states: { draft: 'Draft, being checked', active: 'In force', closed: 'Closed' },
  itemStatuses: { scheduled: 'Not in force yet', active: 'In progress', suspended: 'Suspended', closed: 'Closed' },
  itemOutcomes: {
    done: 'Done',
    'no-demand': 'Nothing arose',
    'carried-on': 'Carried on into next year',
    cancelled: 'Cancelled',
  },
  workKinds: { training: 'Training', refresher: 'Refresher course' },
  origins: { 'off-plan': 'Outside the plan' },
  organRoles: {
    leading: 'Leading body',
    advising: 'Advising organ',
    coordinating: 'Coordinating organs',
    delivering: 'Delivering organ',
  },
  procedures: {
    'local-class': 'Local class',
    'hosted-class': 'Hosted class',
    'send-out': 'Send-out',
    'by-composition': 'Summoned by post',
    'open-enrolment': 'Open enrolment',
  },
};
