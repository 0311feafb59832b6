/**
 * What a failed sending means. `permanent`: this mail will never be taken. `later`: this one not now. `server`: nothing can be sent now,
 * or nobody knows whether this one was taken.
 */
export interface MailFailure {
  verdict: 'permanent' | 'later' | 'server';
  /** A code for the record, "smtp-550" or "ECONNECTION"; never the server's text, which may name the address. */
  why: string;
}

export function judgeMailFailure(error: unknown): MailFailure {
  const { code, responseCode, command } = asSmtpError(error);
  const why = responseCode ? `smtp-${responseCode}` : (code ?? 'unknown');
  if (code === 'EAUTH' || code === 'ETLS' || responseCode === 421) return { verdict: 'server', why };
  // A sender the server does not accept is our setting's fault, not the recipient's.
  if (command?.startsWith('MAIL FROM')) return { verdict: 'later', why };
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    const isForNow = responseCode !== undefined && responseCode < 500;
    return { verdict: isForNow ? 'later' : 'permanent', why };
  }
  return { verdict: 'server', why };
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

function asSmtpError(error: unknown): SmtpError {
  return typeof error === 'object' && error !== null ? (error as SmtpError) : {};
}
