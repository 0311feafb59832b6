import { createTurns } from '../../../api/http/take-turns';

function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('uploads are read one at a time, in the order they came', async () => {
  const turns = createTurns({ waiting: 5 });
  const { open, opened } = gate();
  const seen: string[] = [];
  const first = turns.take(async () => {
    seen.push('first begins');
    await opened;
    seen.push('first ends');
  });
  const second = turns.take(() => Promise.resolve(seen.push('second')));
  await Promise.resolve();
  expect(seen).toEqual(['first begins']);
  open();
  await Promise.all([first, second]);
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
});

test('a file that cannot be read holds up nobody behind it', async () => {
  const turns = createTurns({ waiting: 5 });
  const broken = turns.take(() => Promise.reject(new Error('broken')));
  const next = turns.take(() => Promise.resolve('read'));
  await expect(broken).rejects.toThrow('broken');
  expect(await next).toBe('read');
});

test('whoever comes when too many wait is told to come back, and may once there is room', async () => {
  const turns = createTurns({ waiting: 1 });
  const { open, opened } = gate();
  const held = [turns.take(() => opened), turns.take(() => opened)];
  await expect(turns.take(() => opened)).rejects.toMatchObject({
    code: 'rate-limited',
    params: { retryAfterSeconds: 10 },
  });
  open();
  await Promise.all(held);
  expect(await turns.take(() => Promise.resolve('read'))).toBe('read');
});
