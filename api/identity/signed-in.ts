import type { Actor } from '../../domain/identity/actor';
import type { Language } from '../../i18n/translate';

/** Who is signed in, by which session. */
export interface SignedIn {
  actor: Actor;
  account: { id: string; email: string; displayName: string; language: Language; sample: boolean };
  committee: { id: string; name: string; shortName: string; sample: boolean };
  session: {
    /** SHA-256 of the id in the cookie. */
    idHash: Buffer;
    method: string;
    createdAt: Date;
    expiresAt: Date;
    /** What forms (`_csrf`) and the header X-CSRF-Token must carry. */
    csrfToken: string;
  };
}

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- Express extends its Request this way.
  namespace Express {
    interface Request {
      signedIn?: SignedIn | null;
      /** Of the Content-Security-Policy of this answer. */
      cspNonce?: string;
    }
  }
}
