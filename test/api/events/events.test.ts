import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee } from '../../support/factories/intake';

const bench = openApiBench();

/** Reads the stream until it holds the text, or fails after five seconds. */
function readUntil(stream: IncomingMessage, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const timer = setTimeout(() => reject(new Error(`not seen: ${text}; seen: ${seen}`)), 5_000);
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (!seen.includes(text)) return;
      clearTimeout(timer);
      resolve(seen);
    });
  });
}

test('a deed is told to those who watch the committee, as ids, and to nobody else', async () => {
  const server = createServer(bench.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const watch = async (committeeId: string) => {
    const { cookie } = await bench.as(await buildAccount(bench.db, committeeId, 'clerk'));
    const url = `http://127.0.0.1:${port}/api/events`;
    return new Promise<IncomingMessage>((resolve) => get(url, { headers: { Cookie: cookie }, agent: false }, resolve));
  };
  try {
    const [here, elsewhere] = [await buildCommittee(bench.db), await buildCommittee(bench.db)];
    const [stream, other] = [await watch(here.id), await watch(elsewhere.id)];
    expect(stream.headers['content-type']).toContain('text/event-stream');
    let strange = '';
    other.on('data', (chunk: Buffer) => (strange += chunk.toString()));
    const told = readUntil(stream, 'event: change');
    const administrator = await bench.as(await buildAccount(bench.db, here.id, 'administrator'));
    // The listener may still be connecting: the first deed it hears is enough.
    for (let day = 1; day <= 5; day += 1) {
      await administrator.put(`/api/calendar-days/2026-07-0${day}`, { kind: 'holiday', basis: 'Nghỉ' }).expect(204);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await told).toContain(`data: {"noun":"calendar","subjectId":"${here.id}","intakeId":null}`);
    expect(strange).not.toContain('event: change');
    stream.destroy();
    other.destroy();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
