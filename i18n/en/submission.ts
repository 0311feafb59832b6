import type { submission as vi } from '../vi/submission';

export const submission: typeof vi = {
  name: 'Submission',
  states: {
    draft: 'Being drafted',
    signed: 'Signed by the head',
    asking: 'Opinions being asked',
    concluded: 'Concluded',
    recalled: 'Recalled',
    discarded: 'Draft discarded',
  },
  roundStates: {
    open: 'Opinions being taken',
    referred: 'Referred to a meeting',
    concluded: 'Opinions closed',
    recalled: 'Submission recalled',
  },
  lineKinds: {
    person: 'Nominee',
    'class-opening': 'Opening of a class',
    'plan-change': 'Change of the plan',
    'deadline-change': 'Change of a deadline',
  },
  outcomes: { agreed: 'Agreed', 'not-agreed': 'Not agreed', recalled: 'Recalled' },
  certainty: { agreed: 'Enough agree', 'not-agreed': 'Cannot be agreed any more', open: 'Not certain yet' },
  closeGrounds: {
    'all-answered': 'All members have answered',
    deadline: 'Deadline over, every line certain',
    early: 'Closed early, every line certain',
    referred: 'The rest referred to a meeting',
    meeting: 'Concluded at a meeting',
    recalled: 'Submission recalled',
  },
  obstacles: {
    'lines-uncertain': 'Some lines are not certain: extend, or refer them to a meeting',
    'required-unanswered': 'A member the procedure requires has not answered',
    'answers-missing': 'Some members have not answered',
    'window-open': 'Opinions can still be changed',
  },
  tally: {
    progress: '{answered} of {incumbents} incumbents have answered; {needed} of {incumbents} must agree.',
    agreed: '{count} {count|line has|lines have} enough agreement.',
    notAgreed: '{count} {count|line|lines} cannot be agreed any more.',
    open: '{count} {count|line is|lines are} not certain yet.',
    reserved: '{count} {count|line has|lines have} reserved opinions.',
  },
  methods: {
    mail: 'By e-mail',
    portal: 'On the portal',
    paper: 'On paper',
    oral: 'In person or by telephone',
    meeting: 'At a meeting',
  },
};
