import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Which way bytes flow: from the one who called, back to them, or both. */
export type Direction = 'requests' | 'answers' | 'both';

/** A link between two programs that a test can spoil. Whoever connects reaches `target` as long as nothing is ordered. */
export interface TcpProxy {
  readonly port: number;
  /** host:port. */
  readonly address: string;
  /** Holds bytes back until {@link TcpProxy.resume}: connections stay, nothing arrives. One way alone is a half-open link. */
  pause(direction?: Direction): void;
  resume(): void;
  /** Each piece of data waits so many milliseconds; 0 ends it. */
  delay(ms: number): void;
  /** Breaks every connection with RST. */
  reset(): void;
  /** New connections are broken at once, existing ones too, until `false`. */
  refuse(isRefusing: boolean): void;
  /** How many connections stand now. */
  connections(): number;
  close(): Promise<void>;
}

export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const links = new Set<Link>();
  let held: Direction | undefined;
  let delayMs = 0;
  let isRefusing = false;

  const server = createServer({ pauseOnConnect: true }, (caller) => {
    caller.on('error', () => undefined);
    if (isRefusing) return void caller.resetAndDestroy();
    const link = joinSockets(caller, connect({ port: targetPort, host: '127.0.0.1' }), () => delayMs);
    links.add(link);
    link.hold(held);
    void link.ended.then(() => links.delete(link));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const holdAll = (direction: Direction | undefined) => {
    held = direction;
    for (const link of links) link.hold(direction);
  };
  const reset = () => {
    for (const link of links) link.break();
  };
  return {
    port,
    address: `127.0.0.1:${port}`,
    pause: (direction = 'both') => holdAll(direction),
    resume: () => holdAll(undefined),
    delay: (ms) => {
      delayMs = ms;
    },
    reset,
    refuse(refusing) {
      isRefusing = refusing;
      if (refusing) reset();
    },
    connections: () => links.size,
    async close() {
      reset();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Link {
  readonly ended: Promise<void>;
  hold(direction: Direction | undefined): void;
  break(): void;
}

function joinSockets(caller: Socket, target: Socket, delayMs: () => number): Link {
  for (const socket of [caller, target]) socket.setNoDelay(true);
  const requests = pump(caller, target, delayMs);
  const answers = pump(target, caller, delayMs);
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      caller.destroy();
      target.destroy();
      resolve();
    };
    for (const socket of [caller, target]) socket.once('close', end).on('error', end);
  });
  return {
    ended,
    hold(direction) {
      requests.hold(direction === 'requests' || direction === 'both');
      answers.hold(direction === 'answers' || direction === 'both');
    },
    break() {
      caller.resetAndDestroy();
      target.resetAndDestroy();
    },
  };
}

/** Moves bytes one way, in order. */
function pump(from: Socket, to: Socket, delayMs: () => number) {
  const write = (chunk: Buffer) => {
    if (!to.destroyed && !to.write(chunk)) {
      from.pause();
      to.once('drain', () => !isHeld && from.resume());
    }
  };
  let isHeld = false;
  from.on('data', (chunk: Buffer) => {
    const wait = delayMs();
    if (wait > 0) setTimeout(write, wait, chunk).unref();
    else write(chunk);
  });
  from.on('end', () => to.end());
  return {
    hold(held: boolean) {
      isHeld = held;
      if (held) from.pause();
      else from.resume();
    },
  };
}
