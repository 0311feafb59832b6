import type { Catalogue } from '../catalogue';

export const stages: Catalogue['stages'] = {
  headings: {
    opening: 'Approval of the class',
    nomination: 'Registration and nomination',
    review: 'Review of the list',
    approval: 'Submission and opinions',
    issuance: 'Issue of the document',
    'awaiting-higher': 'Awaiting the higher authority',
    class: 'Class',
    reporting: 'Report',
  },
  badges: {
    opening: 'Opening being approved',
    nomination: 'Taking lists',
    review: 'Under review',
    approval: 'Opinions being asked',
    issuance: 'To be issued',
    'awaiting-higher': 'Awaiting the higher level',
    class: 'Class running',
    reporting: 'Report due',
  },
  statuses: { scheduled: 'Not yet due to start', open: 'In progress', suspended: 'Suspended', closed: 'Closed' },
  outcomes: { done: 'Done', 'no-demand': 'Nothing arose', 'carried-on': 'Carried on', cancelled: 'Cancelled' },
  roles: {
    'unit-officer': 'Unit officer',
    reviewer: 'Review officer',
    'review-head': 'Head of review',
    approver: 'Member asked for opinions',
    assistant: 'Assistant',
    'office-coordinator': 'Office coordinator',
    clerk: 'Records clerk',
    'training-centre': 'Political Training Centre',
    finance: 'Finance officer',
    administrator: 'Administrator',
    auditor: 'Auditor (reads only)',
  },
};
