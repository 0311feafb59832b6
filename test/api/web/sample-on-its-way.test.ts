import supertest from 'supertest';
import { createApp } from '../../../api/app';
import { createRecordWatch } from '../../../api/record-watch';
import { openApiBench } from '../../support/api-bench';
import { buildCommittee, markWhole } from '../../support/factories/intake';

const bench = openApiBench();

/** The API as a start with or without the sample opens it, on the record as it stands. */
function openedBy(start: 'sample' | 'empty') {
  const app = createApp({ ...bench.ctx, record: createRecordWatch(bench.ctx.database, start === 'sample') });
  return {
    page: (path: string) => supertest(app).get(path).set('Accept', 'text/html'),
    health: () => supertest(app).get('/health'),
    /** What a probe is told of the sample; a database that is slow to answer, on a busy machine, is asked again. */
    async sample(): Promise<string> {
      for (;;) {
        const { sample } = (await supertest(app).get('/health')).body as { sample: string };
        if (sample !== 'away') return sample;
      }
    },
  };
}

test('an empty record that no sample follows is ready as it is', async () => {
  const api = openedBy('empty');
  expect(await api.sample()).toBe('ok');
  expect((await api.page('/')).status).not.toBe(503);
});

test('from an empty record to a whole sample every page says that it is coming, and comes again by itself', async () => {
  const api = openedBy('sample');
  expect(await api.sample()).toBe('loading');
  expect((await api.page('/')).status).toBe(503);

  const { id } = await buildCommittee(bench.db, { sample: true, isWhole: false });
  for (const path of ['/', '/ke-hoach', `/y-kien/${'a'.repeat(43)}`]) {
    const { status, text, headers } = await api.page(path);
    expect([path, status, headers.refresh, headers['retry-after']]).toEqual([path, 503, '3', '3']);
    expect(text).toContain('Đang nạp dữ liệu mẫu');
  }
  expect((await api.health()).status).toBe(503);

  await markWhole(bench.db, id);
  expect(await api.sample()).toBe('ok');
  expect((await api.page('/')).text).not.toContain('Đang nạp dữ liệu mẫu');
});
