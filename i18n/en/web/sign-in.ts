import type { Catalogue } from '../../catalogue';

export const signIn: Catalogue['web']['signIn'] = {
  title: 'Follow the yearly training plan',
  text: 'Every item of the plan takes its steps in time; who holds it, since when and how many days are left stand here.',
  tryAs: 'Try it as',
  tryAsText: 'Sample data, on this machine only. Each role has work waiting.',
  ownPlan: 'With your own plan',
  ownPlanText:
    "Drop the plan's .docx, check each item, take the units from Excel, choose who decides and signs. The sample can be removed at any time with one button.",
  moreRoles: 'Other roles',
  enterAs: 'Enter as {role}',
  jobs: {
    reviewer: 'Review the lists of units, draft the submission',
    approver: 'Give an opinion on the list submitted',
    clerk: 'Issue the documents that are signed',
    'training-centre': 'Open classes, take attendance, report results',
  },
  roleNames: {
    reviewer: 'Reviewer',
    approver: 'Deputy Secretary',
    clerk: 'Records clerk',
    'training-centre': 'Political Training Centre',
  },
  signIn: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  byPassword: 'With a password',
  byCode: 'With a mailed code',
  sendCode: 'Send a code',
  code: 'Confirmation code (6 digits)',
  codeSent: 'If this address has an account, a code has been sent to it. It is valid for 10 minutes.',
  enterCode: 'Enter the code and sign in',
  anotherCode: 'Send another code',
  haveCode: 'I have a code',
};
