import type { z } from 'zod';
import { deedResult, idParams } from '../../contracts/common/fields';
import type { IntakeCommandName, IntakeCommands } from '../../domain/intake/intake-commands';
import type { Actor } from '../../domain/identity/actor';
import { actOnIntake } from '../engine';
import { defineRoute, type Route } from '../http/route';
import { findIntakeThing, findLineThing, findListThing } from './find-thing';

interface Command<Name extends IntakeCommandName, Body extends z.ZodType> {
  path: string;
  tag: string;
  summary: string;
  name: Name;
  body: Body;
}

/**
 * POST below an intake, whose id the path gives. `unitOf`: the unit whose business it is, for acts that an officer may do for the own unit
 * only; `check`: a refusal that the shape of the body cannot say.
 */
export function intakeCommandRoute<Name extends IntakeCommandName, Body extends z.ZodType>(
  command: Command<Name, Body> & {
    data(body: z.output<Body>): IntakeCommands[Name];
    unitOf?(body: z.output<Body>): string;
    check?(actor: Actor, body: z.output<Body>): void;
  },
): Route {
  return defineRoute({
    ...docsOf(command),
    handler: async ({ ctx, actor, authorize, params, body, key }) => {
      const thing = await findIntakeThing(ctx, actor, params.id);
      authorize({ ...thing, unitId: command.unitOf?.(body) ?? null });
      command.check?.(actor, body);
      return actOnIntake(ctx, actor, params.id, command.name, command.data(body), key);
    },
  });
}

/** POST below a nomination list or a nominee line: the intake it stands in carries the act out. */
export function nominationCommandRoute<Name extends IntakeCommandName, Body extends z.ZodType>(
  below: 'list' | 'line',
  command: Command<Name, Body> & { data(id: string, body: z.output<Body>): IntakeCommands[Name] },
): Route {
  const find = below === 'list' ? findListThing : findLineThing;
  return defineRoute({
    ...docsOf(command),
    handler: async ({ ctx, actor, authorize, params, body, key }) => {
      const thing = await find(ctx, actor, params.id);
      authorize(thing);
      return actOnIntake(ctx, actor, thing.intakeId, command.name, command.data(params.id, body), key);
    },
  });
}

function docsOf<Name extends IntakeCommandName, Body extends z.ZodType>(command: Command<Name, Body>) {
  return {
    method: 'post',
    path: command.path,
    tag: command.tag,
    summary: command.summary,
    status: 201,
    action: `intake.${command.name}`,
    params: idParams,
    body: command.body,
    response: deedResult,
  } as const;
}
