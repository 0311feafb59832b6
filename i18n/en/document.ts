import type { Catalogue } from '../catalogue';

export const document: Catalogue['document'] = {
  states: { drafted: 'Draft', signed: 'Signed', issued: 'Issued', discarded: 'Discarded' },
  types: {
    decision: 'Decision',
    conclusion: 'Conclusion',
    notice: 'Notice',
    plan: 'Plan',
    report: 'Report',
    submission: 'Submission',
    'official-letter': 'Official letter',
    'call-up': 'Call-up',
    invitation: 'Invitation',
    minutes: 'Minutes',
  },
  secrecy: { none: 'None', mat: 'Confidential', 'toi-mat': 'Secret', 'tuyet-mat': 'Top secret' },
  higherAnswers: { admitted: 'Admitted', 'not-admitted': 'Not admitted', 'awaiting-call-up': 'Not yet called up' },
};
