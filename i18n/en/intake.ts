import type { Catalogue } from '../catalogue';
import { stages } from './stages';

export const intake: Catalogue['intake'] = {
  stages: { ...stages.headings, 'nomination-learners': 'Listing of learners', study: 'Study and results' },
  holders: {
    units: 'The units called',
    reviewer: 'Review officer',
    'review-head': 'Head of review',
    'office-coordinator': 'Office',
    members: 'The members asked',
    signatory: 'Signatory',
    clerk: 'Records clerk',
    'higher-authority': 'Higher authority',
    'training-centre': 'Political Training Centre',
  },
  unitStates: {
    unanswered: 'Not answered',
    drafting: 'Draft',
    returned: 'Returned',
    submitted: 'Submitted',
    resubmitted: 'Resubmitted',
    'no-demand': 'No demand',
    excused: 'Excuses reported',
    closed: 'Not answered (closed)',
  },
};
