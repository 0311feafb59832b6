import {
  assignmentBody,
  cancellationBody,
  closureBody,
  deadlineChangeBody,
  postponementBody,
  procedureChangeBody,
  remindersBody,
} from '../../contracts/intake/intakes';
import { reasonBody } from '../../contracts/nomination/lists';
import { intakeCommandRoute } from './intake-command-route';

const tag = 'intake';

/** What steers an intake: its days, its standstills, its end, who holds it. */
export const courseRoutes = [
  intakeCommandRoute({
    path: '/intakes/:id/deadline-changes',
    tag,
    summary: 'Moves the deadline of a stage, with a reason',
    name: 'move-deadline',
    body: deadlineChangeBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/suspensions',
    tag,
    summary: 'Lets the intake stand still: nobody is reminded, nothing falls due',
    name: 'suspend',
    body: reasonBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/resumptions',
    tag,
    summary: 'Goes on; deadlines that were ahead move by the working days lost',
    name: 'resume',
    body: reasonBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/cancellations',
    tag,
    summary: 'Cancels the intake: its people are recalled, their places free',
    name: 'cancel',
    body: cancellationBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/postponements',
    tag,
    summary: 'Gives the whole intake another day; deadlines are computed anew',
    name: 'postpone',
    body: postponementBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/closures',
    tag,
    summary: 'Closes the intake with its outcome',
    name: 'close',
    body: closureBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/assignments',
    tag,
    summary: 'Hands the intake to somebody by name',
    name: 'reassign',
    body: assignmentBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/escalations',
    tag,
    summary: 'Tells the head of review and the office where it is stuck',
    name: 'escalate',
    body: reasonBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/reminders',
    tag,
    summary: 'Reminds units by hand; not twice within four working hours',
    name: 'remind',
    body: remindersBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/procedure-changes',
    tag,
    summary: 'Moves the intake to a newer version of its procedure',
    name: 'change-procedure',
    body: procedureChangeBody,
    data: (body) => body,
  }),
];
