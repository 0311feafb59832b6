import type { Catalogue } from '../catalogue';

export const review: Catalogue['review'] = {
  verdicts: { shortlist: 'Shortlist', return: 'Return to the unit', reject: 'Not accepted', reserve: 'Reserve' },
  reasons: {
    'missing-dossier': 'Papers are missing',
    'wrong-data': 'The data are not right',
    'wrong-subject-group': 'Not of the subject group',
    'below-education': 'Education below what is required',
    'not-yet-official-member': 'Not yet an official Party member',
    'age-for-form': 'Age does not fit the form of study',
    'already-holds-level': 'Holds this level already',
    'attended-before': 'Attended this programme before',
    discipline: 'Under discipline, or discipline is being considered',
    'over-quota': 'Beyond the quota',
    other: 'Another reason',
    'list-withdrawn': 'The unit took its list back',
    'intake-cancelled': 'The intake was cancelled',
    excused: 'Excused',
    'post-ended': 'Left the post',
    'not-agreed': 'Not agreed',
    replaced: 'Replaced',
  },
};
