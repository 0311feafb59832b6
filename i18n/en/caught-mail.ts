import type { Catalogue } from '../catalogue';

export const caughtMail: Catalogue['caughtMail'] = {
  title: 'Test mailbox (no mail leaves this machine)',
  noSubject: '(no subject)',
  noneTo: 'No mail was sent to this address.',
  none: 'No mail yet.',
  recipient: 'Recipient',
  search: 'Search',
  count: '{count} {count|mail|mails}, the newest first.',
  at: 'At',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  html: 'HTML version',
  content: 'Content of the mail',
  text: 'Text version',
  attachments: 'Attached files',
  size: '{size} kB',
  back: '← Mailbox',
  raw: 'Download the original mail (.eml)',
  notFound: 'There is no such mail',
};
