import type { AppContext } from '../runtime/context';

/** What routes are given. Hooks of other parts are wired where the process is composed (api/server.ts). */
export type ApiContext = AppContext;
