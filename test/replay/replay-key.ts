/** The key of recorded histories, in base64: no secret, since they hold sample records only. */
export const REPLAY_PAYLOAD_KEY = Buffer.alloc(32, 'lo-trinh replay ').toString('base64');
