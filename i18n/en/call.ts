import type { Catalogue } from '../catalogue';

export const call: Catalogue['call'] = {
  outcomes: {
    promised: 'Called, another day agreed',
    'no-answer': 'No answer',
    reminded: 'Reminded',
    'wrong-number': 'Wrong number',
    settled: 'No call needed any more',
  },
  reasons: {
    unanswered: 'No answer yet',
    'no-mail': 'No mail address',
    'mail-undelivered': 'Mail could not be sent',
    'mail-bounced': 'Mail was returned',
    'no-sign-of-life': 'Opinion mail not opened',
    'opinion-objected': 'Says the opinion recorded for them is wrong',
    absent: 'Away until the deadline; to be asked on paper',
    amended: 'What is asked about has changed',
  },
  missing: {
    unanswered: 'the list has not been sent',
    drafting: 'the list is a draft, not sent',
    returned: 'the returned list has not been sent again ({count} cases)',
    paper: 'the signed copy of the list is owed',
  },
  chat: {
    head: 'Item {code}, {name}, as of {today}:',
    deadline: ' (due {date})',
    notSent: '{count} units have not sent their list{deadline}: {units}.',
    returned: '{count} units have not completed a returned list: {units}.',
    paper: '{count} units owe the signed copy of their list: {units}.',
    ask: 'Please send it at: {link}',
  },
};
