import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mailbox over IMAP4rev1 (RFC 3501), as much of it as a reader of one folder needs; faults to order. */
export interface ImapMailbox {
  /** With user and password of the mailbox. */
  url: string;
  deliver(raw: Buffer): number;
  remove(uid: number): void;
  /** As after a restore of the server: every UID is void. */
  renumber(): void;
  /** Breaks the connection once so many messages were fetched. */
  breakAfter(fetches: number): void;
  stop(): Promise<void>;
}

const USER = 'lo-trinh@example.test';
const PASSWORD = 'mật khẩu "của" hộp thư';

export async function startImapMailbox(): Promise<ImapMailbox> {
  let uidValidity = 17;
  let nextUid = 1;
  let messages: { uid: number; raw: Buffer }[] = [];
  let fetchesLeft = Infinity;
  const sockets = new Set<Socket>();

  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function serve(socket: Socket): void {
    let isIn = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('* OK IMAP4rev1 ready');
    readCommands(socket, say, (tag, command, rest) => {
      const done = (text = 'done') => say(`${tag} OK ${text}`);
      if (command === 'CAPABILITY') {
        say('* CAPABILITY IMAP4rev1');
        return done();
      }
      if (command === 'LOGIN') {
        isIn = rest === `${quoted(USER)} ${quoted(PASSWORD)}`;
        return isIn ? done() : say(`${tag} NO [AUTHENTICATIONFAILED] wrong`);
      }
      if (command === 'LOGOUT') {
        say('* BYE');
        done();
        return socket.end();
      }
      if (!isIn) return say(`${tag} NO not signed in`);
      switch (command) {
        case 'LIST':
        case 'LSUB':
          say(`* ${command} (\\HasNoChildren) "/" INBOX`);
          return done();
        case 'SELECT':
        case 'EXAMINE':
          for (const line of ['FLAGS (\\Seen)', `${messages.length} EXISTS`, '0 RECENT']) say(`* ${line}`);
          say(`* OK [UIDVALIDITY ${uidValidity}]`);
          say(`* OK [UIDNEXT ${nextUid}]`);
          return done(`[READ-${command === 'SELECT' ? 'WRITE' : 'ONLY'}] open`);
        case 'UID SEARCH': {
          const from = Number(/UID (\d+):\*/i.exec(rest)?.[1] ?? 1);
          const found = messages.filter(({ uid }, index) => uid >= from || index === messages.length - 1);
          say(`* SEARCH${found.map(({ uid }) => ` ${uid}`).join('')}`);
          return done();
        }
        case 'UID FETCH': {
          if (fetchesLeft <= 0) return socket.destroy();
          fetchesLeft -= 1;
          const uid = Number(/^(\d+)/.exec(rest)?.[1]);
          const index = messages.findIndex((message) => message.uid === uid);
          const raw = messages[index]?.raw;
          if (raw) {
            const partial = /BODY(?:\.PEEK)?\[\](<(\d+)\.(\d+)>)?/i.exec(rest);
            const bytes = partial?.[1]
              ? raw.subarray(Number(partial[2]), Number(partial[2]) + Number(partial[3]))
              : raw;
            socket.write(
              `* ${index + 1} FETCH (UID ${uid} BODY[]${partial?.[1] ? `<${partial[2]}>` : ''} {${bytes.length}}\r\n`,
            );
            socket.write(bytes);
            say(')');
          }
          return done();
        }
        case 'NOOP':
        case 'CLOSE':
        case 'UNSELECT':
          return done();
        default:
          return say(`${tag} BAD ${command} is not known here`);
      }
    });
  }

  return {
    url: `imap://${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${(server.address() as AddressInfo).port}/INBOX`,
    deliver(raw) {
      messages.push({ uid: nextUid, raw });
      return nextUid++;
    },
    remove(uid) {
      messages = messages.filter((message) => message.uid !== uid);
    },
    renumber() {
      uidValidity += 1;
      messages = messages.map(({ raw }, index) => ({ uid: index + 1, raw }));
      nextUid = messages.length + 1;
    },
    breakAfter(fetches) {
      fetchesLeft = fetches;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Lines, with literals ("{12}") asked for and put in as quoted text. */
function readCommands(
  socket: Socket,
  say: (line: string) => void,
  obey: (tag: string, command: string, rest: string) => void,
): void {
  let buffer = Buffer.alloc(0);
  let line = '';
  let literal = 0;
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      if (literal > 0) {
        if (buffer.length < literal) return;
        line += quoted(buffer.subarray(0, literal).toString('utf8'));
        buffer = buffer.subarray(literal);
        literal = 0;
        continue;
      }
      const end = buffer.indexOf('\r\n');
      if (end < 0) return;
      const text = buffer.subarray(0, end).toString('utf8');
      buffer = buffer.subarray(end + 2);
      const size = /\{(\d+)\+?\}$/.exec(text);
      if (size) {
        line += text.slice(0, size.index);
        literal = Number(size[1]);
        if (!size[0].includes('+')) say('+ go on');
        continue;
      }
      const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/s.exec(line + text) ?? [];
      line = '';
      obey(tag, command.toUpperCase(), rest);
    }
  });
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
