import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailFaults } from './faults';
import type { MailStore } from './mail-store';

const SIZE_LIMIT = 40 * 1024 * 1024;

/** An SMTP server that keeps every mail and sends none on; `faults` make it behave as badly as a real one can. */
export function createSmtpServer(store: MailStore, faults: MailFaults): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: SIZE_LIMIT,
    onConnect: (_session, done) => done(faults.take(['refuse']) && answer(421, 'Service not available')),
    onRcptTo({ address }, _session, done) {
      const fault = faults.take(['greylist', 'reject'], [address]);
      if (fault?.kind === 'greylist') return done(answer(451, 'Greylisted, try again later'));
      if (fault?.kind === 'reject') return done(answer(550, 'No such mailbox'));
      done();
    },
    onData(stream, session, done) {
      keep(stream, session).then((failure) => failure !== 'dropped' && done(failure), done);
    },
  });
  // A peer that breaks off is everyday business here.
  server.on('error', () => undefined);
  return server;

  async function keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | 'dropped' | null> {
    const envelope = {
      from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
      to: session.envelope.rcptTo.map(({ address }) => address),
    };
    const fault = faults.take(['drop-before-data', 'drop-after-data', 'reject-data', 'slow'], envelope.to);
    if (fault?.kind === 'drop-before-data') return drop(session);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) return answer(552, 'Message exceeds the size limit');
    if (fault?.kind === 'reject-data') return answer(554, 'Message refused');
    await store.add(Buffer.concat(chunks), envelope);
    if (fault?.kind === 'drop-after-data') return drop(session);
    if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 1_000);
    return null;
  }

  function drop(session: SMTPServerSession): 'dropped' {
    for (const connection of server.connections as Set<OpenConnection>) {
      if (connection.id === session.id) connection._socket.destroy();
    }
    return 'dropped';
  }
}

/** smtp-server gives no public way to break a connection off; a test holds this to be so. */
interface OpenConnection {
  id: string;
  _socket: { destroy(): void };
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
