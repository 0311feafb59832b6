import type { Catalogue } from '../translate';

export const call: Catalogue['call'] = {
  outcomes: {
    promised: 'Called, another day agreed',
    'no-answer': 'No answer',
    reminded: 'Reminded',
    'wrong-number': 'Wrong number',
    settled: 'No call needed any more',
  },
};
