import type { Catalogue } from '../catalogue';

export const mails: Catalogue['mails'] = {
  sampleTag: '[Sample data]',
  sampleLine: 'Sample data (not real): this mail is only for trying the system out; nothing need be done.',
  date: '{day} {month} {year}',
  months: 'January February March April May June July August September October November December',
  greeting: 'Dear comrade,',
  greetingUnit: 'To {unit},',
  contact: 'Questions: please call the Office, telephone {phone}.',
  contactMissing: 'Questions: please ask the Office (its telephone number is not in the system yet).',
  footer:
    'Sent automatically by Lộ Trình for {committee}. A reply to this mail counts neither as an opinion nor as a list.',
  item: 'item {code}',
  itemMissing: 'an item not known',
  nameMissing: 'an intake without a name',
  unitMissing: 'a unit without a name',
  by: 'by {date}',
  byMissing: '(no deadline set yet)',
  until: 'until the end of {date}',
  untilMissing: '(no deadline set yet)',
  submission: 'Submission {number}',
  submissionMissing: 'Submission (no number yet)',
  cases: '{count} {count|case|cases}',
  casesMissing: 'number of cases not known',
  document: 'document {number}',
  documentMissing: 'document (no number yet)',
  classMissing: 'a class without a name',
  dateMissing: 'a date not set yet',
  timeMissing: 'a time not known',
  codeMissing: 'no code known',
  phoneMissing: 'no number in the system yet',
  reportMissing: 'a report without a title',
  bodyMissing: 'a body without a name',
  meetingFrom: '{from} on {date}',
  meetingFromUntil: '{from} to {until} on {date}',
  matter: '{left}: {task} of {item}',
  matterAlone: '{left}: {task}',
  more: 'and {count} more, see the page.',
  left: {
    some: '{days} {days|working day|working days} left',
    today: 'Due today',
    over: 'Overdue by {days} {days|working day|working days}',
    none: 'No deadline set',
  },
  tasks: {
    opening: 'approval of the class',
    nomination: 'list',
    review: 'review of the list',
    approval: 'submission and opinions',
    issuance: 'issue of the document',
    'awaiting-higher': 'decision of the higher authority',
    class: 'class and study',
    reporting: 'report of results',
    needs: 'registration of training needs',
    paper: 'paper to follow',
    'close-item': 'closing',
    unknown: 'task',
  },
  matters: {
    'answered-on-paper': 'an opinion on paper is to be found, {submission}',
    'opinion-objected': 'an opinion recorded on behalf is said to be wrong, {submission}',
    'opinion-paper-due': 'the paper of a spoken opinion is due, {submission}',
    'body-empty': 'the deciding body has no member who could be asked, {submission}',
    'member-absent': 'a member is away until the deadline and is to be asked on paper, {submission}',
    'submission-returned': 'the submission was returned to be improved, {submission}',
    'agreement-void': 'what was agreed to has changed and must be submitted again, {submission}',
    'round-deadline-passed': 'the deadline for opinions has passed and the round cannot close, {submission}',
  },
  counts: {
    shortlisted: 'Shortlisted',
    reserved: 'In reserve',
    returned: 'Returned for completion',
    rejected: 'Not accepted',
    promoted: 'Moved up from reserve',
    agreed: 'Agreed',
    notAgreed: 'Not agreed',
    unanswered: 'No answer',
    missingPapers: 'Papers missing from dossiers',
    freeMegabytes: 'Free space (MB)',
  },
  calendar: {
    'class-opening': 'Class opens: {title}',
    session: '{title}',
    'list-deadline': 'List due: {title}',
    'opinion-deadline': 'Opinion due: {title}',
    meeting: '{title}',
  },
  labels: {
    item: 'Subject',
    unit: 'Unit',
    task: 'To be done',
    deadline: 'Deadline',
    count: 'Number',
    missing: 'Missing',
    receipt: 'Receipt code',
    submission: 'Submission',
    until: 'Opinions',
    document: 'Document',
    documentOn: 'Issued on',
    className: 'Class',
    startsOn: 'Opens',
    endsOn: 'Closes',
    place: 'Place',
    report: 'Report',
    meeting: 'To be discussed',
    time: 'Time',
    meetingPlace: 'Place of the meeting',
    callsToMake: 'Calls to make',
    undelivered: 'Undelivered mails',
  },
  actions: {
    inbox: 'Open My work',
    overdue: 'Open what is overdue',
    opinion: 'Open the opinion page',
  },
  linkMissing: 'No opinion link could be made; please call the Office.',
  kinds: {
    'call-for-nominees': {
      subject: '[Call for nominees] {Item}, {name}, {by}',
      body: [
        '{unit} is asked to review and draw up its list of nominees and to send it {by}.',
        'If nobody is to be nominated, please answer "No demand". Silence is not taken as no demand.',
      ],
    },
    'need-call': {
      subject: '[Training needs] {Name}, {by}',
      body: [
        'Please review the training needs of {unit} and send them {by}.',
        'If there are none, please answer "No need". No answer is not taken as no need.',
      ],
    },
    'need-reminder': {
      subject: '[Reminder] {left}: training needs',
      body: ['The training needs of {unit} have not come yet ({name}). Please send them {by}, or answer "No need".'],
    },
    'unit-reminder': {
      subject: '[Reminder] {left}: list of {item}',
      body: [
        'No list has been received from {unit} so far. Please send it {by}, or answer "No demand".',
        'If it was sent on paper or told by telephone, please tell the Office so that it is recorded.',
      ],
    },
    'staff-reminder': {
      subject: '[Reminder] {left}: {task} of {item}',
      body: ['The following task is with you; please finish it {by}.'],
    },
    reminders: {
      subject: '[Reminder] {count} tasks to finish, {overdue} of them overdue',
      body: ['The following tasks are waiting:'],
    },
    'list-returned': {
      subject: '[Returned for completion] List of {item}, send again {by}',
      body: [
        'The list of {unit} was returned for completion. The reason stands on its page. Please send it again {by}.',
      ],
    },
    'list-received': {
      subject: 'List of {item} received, receipt code {receipt}',
      body: [
        'The list of {item}, {name} was received. Receipt code: {receipt}. The result of the review will be told later.',
      ],
    },
    'line-decided': {
      subject: '[Result] List of {item}, {name}',
      body: ['The list of {unit} has a result. Each case stands on the page of the list.'],
    },
    'line-ended': {
      subject: '[List changed] {Item}, {name}',
      body: ['In the list of {unit} somebody withdrew, declined or was replaced. See the page.'],
    },
    'carry-over-proposed': {
      subject: '[From earlier years] {Item}, {name}: {cases}',
      body: [
        '{cases} registered in earlier years and {count|was|were} not called up. Please decide about each: into the list, or out with a reason.',
      ],
    },
    'demand-asked': {
      subject: '[Your need] {Item}, {name}, answer {by}',
      body: [
        'Please tell {by} how many people of {unit} need this. Only the number is asked now; names follow once the class is announced.',
        'Where nobody needs it, please answer 0. Silence is not taken for no need.',
      ],
    },
    'place-offered': {
      subject: '[Please confirm] {Item}, {name}, answer {by}',
      body: [
        'A place is free for somebody in reserve of {unit}. Please say {by} whether the person takes part.',
        'Silence is neither yes nor no. If you have answered by telephone, please tell the reviewer so that it is recorded.',
      ],
    },
    'line-added': {
      subject: '[List extended] {Item}, {name}',
      body: ['{cases} {count|was|were} added to the list of {unit}. Please check and confirm on the page.'],
    },
    'task-arrived': {
      subject: '[New task] {Task} of {item}, {by}',
      body: ['The following task has come to you; please finish it {by}.'],
    },
    'opinion-request': {
      subject: 'Your opinion is asked: {submission}, {cases}, {until}',
      body: [
        'You are kindly asked for your opinion on {submission}, {cases}, {until}.',
        'The list and its contents stand on the opinion page. The link is for you alone; please do not forward it.',
        'You may also give your opinion on paper, or tell the Office directly.',
      ],
    },
    'opinion-amended': {
      subject: 'Your opinion on what was amended: {submission}, {cases}, {until}',
      body: [
        '{Submission} has just been amended. Please give your opinion on what changed ({cases}), {until}.',
        'Your opinion on everything else stands. The link in the earlier mail no longer works.',
      ],
    },
    'opinion-reworded': {
      subject: 'Title or summary changed: {submission}',
      body: [
        'The title or the summary of {submission} has been changed. The opinion you gave stands.',
        'What changed is on the opinion page; you may change your opinion until the round is closed.',
      ],
    },
    'opinion-last-morning': {
      subject: 'Opinions are due today: {submission}, {cases}',
      body: [
        'You are kindly asked for your opinion on {submission}, {cases}, {until}.',
        'If you have given it on paper or in person, please disregard this mail.',
      ],
    },
    'opinion-receipt': {
      subject: 'Your opinion was recorded at {time} on {date} (if this was not you, call the Office: {phone})',
      body: [
        'Your opinion on {submission} was recorded at {time} on {date}.',
        'You may change your own opinion until the round closes. If this was not you, please call the Office at once: {phone}.',
      ],
    },
    'opinion-recorded-for-you': {
      subject: 'Your opinion of {time} on {date} was recorded on your behalf (if not right, call the Office: {phone})',
      body: [
        'The Office recorded your opinion on {submission} on your behalf; it was given at {time} on {date}.',
        'If it is not right, please say so on the opinion page or call the Office: {phone}.',
      ],
    },
    'opinion-late': {
      subject: 'Your opinion came after the round had closed: {submission}',
      body: ['Your opinion on {submission} came after the round had closed. It is kept and not counted.'],
    },
    'round-concluded': {
      subject: 'Opinions closed: {submission}, {cases}',
      body: ['The opinion round on {submission} has closed. The tally stands on the page.'],
    },
    'submission-recalled': {
      subject: 'Recalled: {submission}',
      body: ['{Submission} was recalled. Your opinion on it is no longer needed.'],
    },
    'submission-returned': {
      subject: 'Returned to be improved: {submission}',
      body: ['{Submission} was returned to be improved. You need not answer now; a new mail will come with it.'],
    },
    'meeting-called': {
      subject: '[Meeting] {body}, {when}',
      body: [
        'You are invited to a meeting of {body}, {when}.',
        'The date is attached for your calendar (.ics). If you cannot come, please tell the Office.',
      ],
    },
    'meeting-moved': {
      subject: '[Meeting moved] {body}, {when}',
      body: [
        'The meeting of {body} has another time or place. You are invited to come at the new time: {when}.',
        'The new date is attached (.ics) and takes the place of the earlier one.',
      ],
    },
    'meeting-cancelled': {
      subject: '[Meeting called off] {body}, {when}',
      body: ['The meeting of {body} ({when}) is not held. The attached .ics takes it out of your calendar.'],
    },
    'deadline-moved': {
      subject: '[Deadline moved] {Item}, {name}: {by}',
      body: ['The deadline of the following was moved: {by}. The reason stands on the page.'],
    },
    'intake-suspended': {
      subject: '[Suspended] {Item}, {name}',
      body: ['{Item}, {name} is suspended. The reason stands on the page. You will be told when it goes on.'],
    },
    'intake-resumed': {
      subject: '[Resumed] {Item}, {name}, {by}',
      body: ['{Item}, {name} goes on, {by}.'],
    },
    'intake-cancelled': {
      subject: '[Cancelled] {Item}, {name}',
      body: [
        '{Item}, {name} will not take place. The reason stands on the page. Lists already sent are no longer dealt with.',
      ],
    },
    'class-postponed': {
      subject: '[Class postponed] {Class}, opens on {starts}',
      body: [
        'The following class is postponed; it now opens on {starts}. The paper, where there is one, follows later.',
      ],
    },
    'session-changed': {
      subject: '[Sessions changed] {Class}',
      body: [
        'Sessions of the following class were changed. The new days come with this mail (.ics) and stand on the page.',
      ],
    },
    'document-issued': {
      subject: '[Issued] {Document} of {issued}: {item}',
      body: ['{Document} of {issued}, on {item}, {name}, was issued. Its contents stand on the page.'],
    },
    'call-up': {
      subject: '[Call-up] {Class}, opens on {starts}',
      body: ['Please tell the learners of your unit and enable them to attend at the following time and place.'],
    },
    'report-returned': {
      subject: '[Returned for completion] {Report}',
      body: ['The following report was returned for completion. The reason stands on its page.'],
    },
    escalation: {
      subject: '[For the head] {matter}',
      body: ['For your attention: {matterLower}. Please direct what is to be done.'],
    },
    'office-notice': {
      subject: '[To be dealt with] {matter}',
      body: ['Please note: {matterLower}. It is for the office to deal with.'],
    },
    'delegation-set': {
      subject: 'Delegation of work from {starts}',
      body: [
        'The office has recorded a delegation from {starts} to {ends}.',
        'While it lasts, waiting and new work goes to the delegate; every act says who did it for whom.',
      ],
    },
    'storage-low': {
      subject: '[At once] The disk of the Lộ Trình server is nearly full',
      body: [
        'The disk that holds the database is nearly full, so no new commands are taken for now; everybody can still read.',
        'Please free or extend the disk. Commands are taken again by themselves once there is room.',
      ],
    },
    'sign-in-code': {
      subject: 'Your Lộ Trình sign-in code',
      body: [
        'Your confirmation code: {code}',
        'It holds until {validUntil} and for one use. Give it to nobody. If you did not ask for it, please disregard this mail.',
      ],
    },
    'opinion-code': {
      subject: 'Your code for giving an opinion',
      body: [
        'Your confirmation code: {code}',
        'Type it into the opinion page you have open. It holds until {validUntil} and for one use. Give it to nobody.',
      ],
    },
    'daily-digest': {
      subject: 'Work of {date}: {count} {count|task|tasks}, {overdue} overdue',
      body: ['What is with you:'],
    },
  },
};
