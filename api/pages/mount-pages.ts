import type { Express } from 'express';
import type { ApiContext } from '../api-context';

/** Server-rendered pages: they work without JavaScript. */
export function mountPages(_app: Express, _ctx: ApiContext): void {}
