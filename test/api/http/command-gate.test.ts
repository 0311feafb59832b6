import { createCommandGate } from '../../../api/http/command-gate';

test('so many commands run at once; one more is told to come back, and is taken when a place is free', async () => {
  const gate = createCommandGate({ atOnce: 2 });
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const held = [gate.pass(() => opened), gate.pass(() => opened)];
  await expect(gate.pass(() => Promise.resolve())).rejects.toMatchObject({
    code: 'rate-limited',
    params: { retryAfterSeconds: 2 },
  });
  open();
  await Promise.all(held);
  expect(await gate.pass(() => Promise.resolve('done'))).toBe('done');
});

test('a command that fails gives its place back', async () => {
  const gate = createCommandGate({ atOnce: 1 });
  await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await gate.pass(() => Promise.resolve('done'))).toBe('done');
});
