import type { ApiContext } from './api-context';
import { calendarRoutes } from './calendar/calendar-routes';
import type { Route } from './http/route';
import { roundRoutes } from './submission/round-routes';
import { submissionRoutes } from './submission/submission-routes';

/** Every route of the API, noun by noun: add yours here. */
export function allRoutes(_ctx: ApiContext): Route[] {
  return [...calendarRoutes, ...submissionRoutes, ...roundRoutes];
}
