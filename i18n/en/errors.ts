import type { Catalogue } from '../catalogue';

export const errors: Catalogue['errors'] = {
  'already-exists': 'A record with this code, number or address exists. Please check before entering it again.',
  'already-nominated': 'This person already stands on a list of this intake. Please check the lists.',
  'address-has-no-owner': 'This mail went to an address alone; there is no account or unit to correct.',
  'address-taken': 'Another account has this e-mail address.',
  'mail-code-not-resent': 'A mailed code is good for ten minutes only; ask for a new one on the page.',
  'mail-events-unsigned': 'The report carries no valid signature, or an old one.',
  'plan-amendment-empty': 'The amendment names no change.',
  'need-answered': 'The call for needs is closed; no answer is taken any more.',
  'need-kind-unknown': 'The answer names a kind of class that is not asked about, or one twice.',
  'next-plan-exists': 'The year after already has a plan; add to that one.',
  'amount-invalid': 'An amount is a whole number of đồng above nought. Please enter it again.',
  'body-empty': 'The deciding body has no member in office. Please record its members before asking for opinions.',
  'budget-exceeded':
    '{amount} đồng is more than the allotted budget still holds ({remaining} đồng). Please adjust the budget or the amount.',
  'class-empty': 'A class without learners cannot be closed. If it is not held, please cancel it.',
  'class-results-missing':
    '{missing} {missing|learner has|learners have} no result yet. Please enter all results, then close.',
  'class-state': 'The class is no longer in a state that allows this. Please reload to see where it stands.',
  'classes-live': '{classes} {classes|class is|classes are} still live. Please close or cancel them first.',
  'code-refused':
    'The confirmation code is wrong or no longer valid. Please ask for a new one and enter it within 10 minutes.',
  'commitment-too-small': 'Less is committed ({committed} đồng) than is to be settled ({amount} đồng). Please check.',
  'csrf-refused':
    'The request did not come from the page you have open, so it was not carried out. Please reload and repeat.',
  'date-invalid': 'This is not a date. Please write dd/MM/yyyy or yyyy-MM-dd.',
  'deadline-not-later':
    'The new deadline must be a day that is not over and differs from the present one. Please choose another.',
  'device-invitation-unusable':
    'The invitation to register a device is no longer valid. Please get a new one from the clerk.',
  'document-not-of-intake': 'The document does not belong to this intake. Please choose the right one.',
  'document-state': 'The document is not in the state this needs (drafted, signed, issued). Please reload.',
  'engine-unavailable':
    'The system cannot record this at the moment; what you typed is kept. Please send it again in a few minutes.',
  'entry-source-required':
    'An entry for a unit needs its source (letter, mail, telephone, chat or in person). Please add it.',
  'file-not-found': 'The file {fileName} cannot be opened. Please check the path.',
  forbidden: 'Your account has not been given this task. If needed, please contact the administrator.',
  'holder-unfit': 'The account chosen is disabled or may not do this task. Please choose somebody else.',
  'idempotency-key-required': 'The request has no Idempotency-Key. Please reload the page and repeat.',
  'idempotency-key-reused': 'This Idempotency-Key was used for another request. Please reload the page and send again.',
  'in-use': 'This is still used elsewhere and cannot be removed.',
  'intake-has-lines':
    'People stand on the lists of this intake, so it cannot close as "nothing arose". Please choose another outcome.',
  'intake-start-reason-required': 'An intake taken in at a later stage needs a reason. Please add it.',
  'internal-error': 'An unexpected error. Please tell the administrator, naming {id}.',
  'invalid-input': 'The content is not valid. Please check the fields marked.',
  'issue-date-invalid': 'The date of issue lies before the signature or in the future. Please correct it.',
  'item-has-learners': 'Somebody was sent or studied under this item, so "nothing arose" cannot be recorded.',
  'item-has-open-intakes': 'The item has intakes that have not ended. Please end them first.',
  'item-not-done': 'No intake of the item was done. Please choose: nothing arose, carried on, or cancelled.',
  'late-reason-required': 'The deadline for lists has passed. Please give the reason for being late.',
  'line-decided-twice': 'One person has two verdicts in the same request. Please keep one.',
  'line-in-submission': 'This person stands in a submission on its way. Please recall or amend that first.',
  'line-state-closed': 'The present state of this person does not allow that. Please reload the list.',
  'list-empty': 'The list has nobody on it. If the unit has no demand, please choose "No demand".',
  'list-not-open': 'The list was submitted or closed and cannot be edited. Please withdraw it first.',
  'meeting-agreed-too-many': 'More members agreed ({agreed}) than were present ({present}). Please check the minutes.',
  'meeting-matter-unfit': 'A matter for the meeting is no round of this body that still waits. Please check.',
  'meeting-other-body': 'This meeting was called for another body than the one asked. Please check.',
  'meeting-state': 'The meeting was held or called off already.',
  'meeting-time-invalid': 'The time does not fit: a meeting ends after it begins, and begins later than now.',
  'meeting-member-unknown': 'Somebody recorded as present is no member of the body asked. Please check.',
  'not-found': 'Not found, or not within your scope.',
  'amendment-empty':
    'Nothing is changed, added or removed, or nothing is left to ask about. To withdraw it, recall the submission.',
  'amendment-needs-round':
    'A line that is added belongs to a body not asked in this submission. Please draft a supplementary submission.',
  'delegation-invalid': 'A delegation is to somebody else, for a valid period that is not over. Please check.',
  'delegation-nothing': 'The account holds no task or signature that could be delegated.',
  'nobody-left-to-ask': 'Every member has been asked.',
  'opinion-conflict': 'This line is about you, so you give no opinion on it.',
  'opinion-not-asked': 'Members are asked in order and it is not your turn yet. A mail will come when it is.',
  'opinion-not-delegable': 'An opinion in a collective body cannot be delegated. Only tasks and signatures can.',
  'own-nomination':
    'You stand on this list yourself, so you can neither sign nor review it. Please let somebody else do it.',
  'submission-line-concluded':
    'The line has its conclusion or is no longer part of the submission, and cannot be changed.',
  'submission-partly-concluded': 'Some lines have their conclusion. Please recall the rest instead of returning it.',
  'opinion-content-required': 'An opinion recorded on behalf must say what the paper says (agree, disagree or other).',
  'opinion-exceptions-misplaced': 'With "answered on paper" no exceptions by line are given.',
  'opinion-from-future':
    'The opinion must have been given between the opening of the round and now. Please correct the time.',
  'opinion-line-unknown': 'A line is not asked about in this round, or is named twice. Please reload.',
  'opinion-newer': 'The member has given an opinion in person since then; one recorded for them does not replace it.',
  'opinion-not-member': 'This person is no member of the body that is asked.',
  'opinion-not-yours': "An opinion is given by the member in person; this account is not that member's.",
  'opinion-text-required': 'An "other opinion" needs its words. Please add them.',
  'paper-not-owed': 'This opinion waits for no paper.',
  'password-weak': 'A password has 12 to 128 characters and is not one of the common ones. Please choose another.',
  'payload-too-large': 'The content is too large. Please make the file smaller and send it again.',
  'person-facts-invalid':
    'The file about the person does not have the right shape: {problems}. "eligibility example" shows one.',
  'period-invalid': 'The period is not valid: it ends before it begins, or is too long.',
  'personal-code-locked': 'The personal code is locked after five wrong tries. Please ask the clerk to reset it.',
  'personal-code-missing': 'The account has no personal code yet. Please set one, or ask for a mailed code.',
  'personal-code-refused': 'The personal code is wrong. {left} {left|try|tries} left.',
  'personal-code-weak': 'A personal code has 6 digits that are not easily guessed. Please choose another.',
  'plan-document-empty': 'The file has no text. Please open it, check, and send again.',
  'plan-document-encrypted': 'The file asks for a password. Please remove it, save, and send again.',
  'plan-document-legacy-doc': 'Old .doc and .rtf files are not read. Please save it as .docx with Word and send again.',
  'plan-document-no-items': 'No item was found in the document. Please check whether it is a plan.',
  'plan-document-scanned': 'The file is a scan or a PDF without text. Please send the .docx.',
  'plan-document-too-large':
    'The file is larger than accepted. Please send the plan alone, without annexes of pictures.',
  'plan-document-unreadable':
    'The file cannot be read: damaged or of another type. Please save it as .docx and send again.',
  'paper-data-invalid': 'The values of the paper are not valid: {problems}.',
  'paper-field-missing': 'The paper still lacks: {fields}.',
  'paper-file-unreadable': 'The file cannot be read: no .docx, encrypted, or damaged.',
  'paper-template-refused': 'The template cannot be used: {problems}.',
  'letterhead-unknown': 'This organ has no letterhead in the format chosen. Set it first.',
  'paper-source-missing': 'The paper cannot be drafted yet: the record lacks what it is about ({what}).',
  'paper-not-made': 'This document was typed in; there is no .docx made by the system.',
  'paper-issued-kind': 'A paper of this kind is issued: draft it, have it signed, and number it.',
  'paper-printed-kind': 'A paper of this kind is only printed; it takes no number.',
  'paper-template-measures': 'A paper made of the template is not in due form: {measures}.',
  'preview-failed': 'The PDF could not be made. Try again, or download the .docx.',
  'preview-unavailable': 'The server has no LibreOffice, so there is no PDF preview. Download the .docx.',
  'scan-type-refused': 'A scan is a PDF, JPEG or PNG file.',
  'paper-template-unknown': 'There is no template {code}.',
  'import-state': 'This list was confirmed or discarded before. Please load the page again.',
  'import-row-undecided':
    'Row {row}: it is not clear which person this is, or the row cannot be taken. Please decide again.',
  'list-too-long': 'A list holds at most {max} people.',
  'rule-set-undetermined': 'It is not clear which standards apply to this intake. Please choose a rule set for it.',
  'merge-obstructed': 'These two cannot be merged yet: {obstacles}. Please settle that first.',
  'erasure-obstructed': 'The data may not be erased yet: {obstacles}.',
  'request-answered': 'This request was answered before. Please load the page again.',
  'plan-state': 'The plan is not in the state this needs (draft, active, closed).',
  'procedure-invalid': 'The procedure is not valid: {problems}.',
  'procedure-not-newer': 'The version chosen is not newer than the one in use.',
  'procedure-stage-gone': 'The newer version has no such stage as the intake is in. Please choose another version.',
  'procedure-unknown': 'No procedure has this code.',
  'proof-required': 'Please confirm that it is you: by a registered device, the personal code, or a mailed code.',
  'quota-below-used': 'A quota cannot be below the places taken ({used}). Please release places first.',
  'quota-exceeded': 'The quota does not hold so many. Please put people in reserve, or record who allows an excess.',
  'rank-required': 'A reserve needs its order (from 1).',
  'rate-limited': 'Too many requests in a short time. Please try again in a few minutes.',
  'reason-required': 'A return or refusal needs a reason; "other" needs words. Please add it.',
  'reminded-recently': 'The unit was reminded less than four working hours ago. Please telephone, or remind later.',
  'report-state': 'The report is not in the state this needs. Please reload.',
  'review-ends-by-submission': 'Review ends when a submission holds every chosen line. Please draft the submission.',
  'review-undecided': 'Some lines still wait for a verdict or for their unit. Please settle them first.',
  'revision-conflict': 'Somebody else has just edited this. Please reload to see the newest and repeat.',
  'round-all-certain': 'Every line is certain, so nothing needs a meeting.',
  'round-not-closable': 'The round may not close yet. Please see the obstacles named.',
  'rule-set-invalid':
    'The file of rule sets does not have the right shape: {problems}. Please correct and read it again.',
  'rule-set-unknown': 'There is no rule set {code}. Known codes: {known}.',
  'secret-refused': 'Secret matter is not taken in here. Please handle it under the rules on State secrets.',
  'sign-in-refused': 'The address, password or code is not right. Please check and enter again.',
  'signed-date-invalid': 'The date of signature lies in the future. Please correct it.',
  'special-case-incomplete': 'A special case names who decided it, why, and the number of the paper. Please add them.',
  'stage-closed': 'This act no longer belongs to the current stage. Please reload to see where it stands.',
  'submission-changed':
    'The submission was changed since you opened it. Please read the new content, then give your opinion.',
  'submission-empty': 'The submission has no line. Please choose at least one.',
  'submission-line-taken': 'A line stands in another submission on its way. Please take it out.',
  'submission-line-unfit': 'A line is not fit to be submitted. Please review it first.',
  'submission-state': 'The submission is not in the state this needs. Please reload.',
  unauthenticated: 'You are not signed in, or the session has ended. Please sign in again.',
  'unit-answered': 'The unit has answered; there is no waiting to end.',
  'year-unknown': "The plan's year is not known. Please give it.",
  'file-not-written': 'The file {fileName} cannot be written. Please check the folder and its permissions.',
  'storage-low':
    'The disk of the server is nearly full, so nothing can be written for now; everything can still be read. The administrator has been told; please try again in a few minutes.',
  'backup-damaged':
    'The file {fileName} is no backup of Lộ Trình, or was cut short or changed. Please use another backup.',
  'backup-other-version':
    'The backup is of version {backup}, the program of version {program}. Please restore it with the version that took it, then upgrade.',
  'record-not-empty': 'The database holds data already ({table}). A backup is restored into an empty one only.',
  'people-heading-not-found':
    'No table of people was found: a heading with a column for the full name and at least one other is needed. Please use the template.',
  'people-import-needs-server':
    'The command line only reads lists on trial (add --dry-run). To take people into the register, please use the page or the API.',
  'people-none-found': 'The table has a heading but not one person below it.',
  'spreadsheet-binary':
    'The file is a binary workbook (.xlsb), which is not read. Please save it as .xlsx and send again.',
  'spreadsheet-csv':
    'The file is plain text (CSV), not an Excel workbook, whatever its name says. Please open it in Excel, save it as .xlsx and send again.',
  'spreadsheet-damaged':
    'The file is damaged or incomplete and cannot be read. Please open it in Excel, save it as .xlsx and send again.',
  'spreadsheet-empty': 'The file is empty. Please check it and send again.',
  'spreadsheet-encrypted': 'The file asks for a password. Please remove it, save, and send again.',
  'spreadsheet-legacy-xls':
    'Old .xls files (Excel 97-2003) are not read. Please save it as .xlsx with Excel and send again.',
  'spreadsheet-other-kind': 'The file is no .xlsx workbook but {found}. Please send the Excel file.',
  'spreadsheet-timed-out': 'Reading the file took too long and was stopped. Please split the list or use the template.',
  'spreadsheet-too-large':
    'The file is too large, or becomes so when opened. Please delete formatted empty rows and columns outside the table, pictures and spare sheets, and send again.',
  'spreadsheet-too-many-parts':
    'The file holds too many inner parts (more than {max}) for a workbook. Please save it anew with Excel.',
  'spreadsheet-too-many-rows': 'The table has too many rows (more than {max}). Please split it into several files.',
  'spreadsheet-unsafe-names':
    'The file is built unsafely (inner names lead outside) and was not read. Please save it anew with Excel.',
  'spreadsheet-unsafe-xml':
    'The file holds an unsafe declaration (DOCTYPE) and was not read. Please save it anew with Excel.',
  'units-heading-not-found':
    'No table with a column of unit names was found. Please use the template, or head the column “Name of organ or unit”.',
  'units-none-found': 'The table has a heading but not one unit below it.',
  'unit-parent-unknown':
    'Row {row}: there is no unit “{value}” to belong to. Please correct the name or leave it empty.',
  'unit-tree-circular': 'A unit cannot belong to itself, not even through others.',
  'unit-already-stands': 'Row {row}: a unit named “{value}” stands already. Please choose to complete that unit.',
  'reserve-first': 'Somebody in reserve has not been called in order. Please keep the order, or say why not.',
  'dossier-paper-unknown': 'The checklist of the procedure names no such paper.',
  'dossier-file-empty': 'The file is empty. Please choose it again.',
  'dossier-file-type':
    'The file “{fileName}” is no PDF, JPG or PNG by its content, or is damaged. Please scan it again or save it as PDF.',
  'dossier-file-active':
    'The PDF “{fileName}” holds scripts, forms that send, or attached files and is not taken. Please print it to a new PDF or scan it again.',
  'dossier-too-large':
    'The file, or the whole dossier of the person, is larger than {maxMegabytes} MB. Please scan at a lower resolution.',
  'dossier-too-many': 'A dossier holds at most {max} files. Please join the pages into one PDF.',
  'reorganisation-shape':
    'The change is not whole: a renaming is one to one, a merger two or more to one, a split one to two or more; nothing twice.',
  'reorganisation-later':
    'It takes effect on {effectiveOn}. Please carry it out on that day; until then it can be previewed.',
};
