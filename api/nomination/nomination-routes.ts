import {
  additionalLineBody,
  closeUnitBody,
  compositionBody,
  excusesBody,
  noDemandBody,
  reasonBody,
} from '../../contracts/nomination/lists';
import { requireEntrySource } from '../intake/find-thing';
import { intakeCommandRoute } from '../intake/intake-command-route';

const tag = 'nomination';

/** What units answer beside lists, and what the reviewer does where they do not. */
export const nominationRoutes = [
  intakeCommandRoute({
    path: '/intakes/:id/no-demand-answers',
    tag,
    summary: 'The unit has no demand',
    name: 'answer-no-demand',
    body: noDemandBody,
    data: (body) => body,
    unitOf: (body) => body.unitId,
    check: (actor, body) => requireEntrySource(actor, body.unitId, body.onBehalf),
  }),
  intakeCommandRoute({
    path: '/intakes/:id/unit-closures',
    tag,
    summary: 'The reviewer waits no longer for one unit',
    name: 'close-unit',
    body: closeUnitBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/nomination-closures',
    tag,
    summary: 'The reviewer closes nomination although some units are silent',
    name: 'close-nomination',
    body: reasonBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/compositions',
    tag,
    summary: 'Draws the lists by the posts held today',
    name: 'draw-by-post',
    body: compositionBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/excuses',
    tag,
    summary: 'The unit says who of its drawn list is excused; nobody is an answer too',
    name: 'report-excused',
    body: excusesBody,
    data: (body) => body,
    unitOf: (body) => body.unitId,
    check: (actor, body) => requireEntrySource(actor, body.unitId, body.onBehalf),
  }),
  intakeCommandRoute({
    path: '/intakes/:id/additional-lines',
    tag,
    summary: "Adds a person on a leader's instruction, or at the class door",
    name: 'add-line',
    body: additionalLineBody,
    data: (body) => body,
    unitOf: (body) => body.unitId,
  }),
];
