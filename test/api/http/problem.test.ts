import { ApplicationFailure } from '@temporalio/common';
import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ERROR_STATUS } from '../../../api/http/error-status';
import { escapeHtml, html, raw } from '../../../api/http/html';
import { maskPath } from '../../../api/http/log-requests';
import { problemOf } from '../../../api/http/problem';
import { DomainError } from '../../../domain/errors';

describe('problems', () => {
  test('a refusal that came through the engine keeps its code and values', () => {
    const cause = ApplicationFailure.create({
      type: 'DomainError',
      message: 'quota-below-used',
      details: [{ used: 7 }],
    });
    const problem = problemOf(new WorkflowUpdateFailedError('failed', cause), 'en', 'r-1');
    expect(problem).toMatchObject({ status: 409, code: 'quota-below-used', params: { used: 7 }, id: 'r-1' });
    expect(problem.detail).toContain('(7)');
  });

  test.each([
    ['an update that was not answered in time', new WorkflowUpdateRPCTimeoutOrCancelledError('late')],
    ['a database that refuses connections', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
    ['a lock that was not got', Object.assign(new Error('x'), { cause: { originalCode: '55P03' } })],
  ])('%s is "later"', (_what, error) => {
    expect(problemOf(error, 'vi', 'r-1')).toMatchObject({ status: 503, code: 'engine-unavailable' });
  });

  test('what nobody foresaw tells its id and nothing of its inside', () => {
    const problem = problemOf(new TypeError('secret of /srv/app.ts'), 'vi', 'r-42');
    expect(problem).toMatchObject({ status: 500, code: 'internal-error' });
    expect(problem.detail).toContain('r-42');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test('another ApplicationFailure is no refusal of ours', () => {
    const cause = ApplicationFailure.create({ type: 'TypeError', message: 'not-found' });
    expect(problemOf(new WorkflowUpdateFailedError('failed', cause), 'vi', 'r').status).toBe(500);
  });

  test.each(Object.entries(ERROR_STATUS))('%s has a status that is an error: %i', (code, status) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(problemOf(new DomainError(code as keyof typeof ERROR_STATUS), 'vi', 'r').detail).toMatch(/[.:]$|\p{L}/u);
  });
});

describe('markup', () => {
  test('whatever is put in is escaped; markup stays', () => {
    const typed = `<b onclick="x">&'\``;
    expect(String(html`<p title="${typed}">${[html`<i>${1}</i>`, null, false, raw('<hr>')]}</p>`)).toBe(
      `<p title="${escapeHtml(typed)}"><i>1</i><hr></p>`,
    );
    expect(escapeHtml(typed)).toBe('&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;&#96;');
  });
});

test('tokens in a path and every query stay out of the log', () => {
  expect(maskPath(`/y-kien/${'a'.repeat(43)}/xem?code=123456`)).toBe('/y-kien/[ẩn]/xem');
  expect(maskPath('/api/units/01890000-0000-7000-8000-000000000000')).toBe(
    '/api/units/01890000-0000-7000-8000-000000000000',
  );
});
