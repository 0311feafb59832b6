import { DefaultFailureConverter } from '@temporalio/common';

/** Failures are encoded too: a message or stack may quote what was typed. Loaded by path, also inside the sandbox. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
