import { expect, test, vi } from 'vitest';
import { withErrorHandling } from '@/lib/web/error-handling';

test('a failure is answered, told by its place alone, and not remembered', async () => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  let calls = 0;
  const answer = withErrorHandling(async () => {
    if (++calls === 1) throw new Error('task=secret');
    return new Response('made');
  });
  const failed = await answer();
  const lines = printed.mock.calls.map(([line]) => String(line));
  printed.mockRestore();
  expect([failed.status, failed.headers.get('content-type')]).toEqual([
    500,
    'application/problem+json',
  ]);
  expect(await failed.json()).toMatchObject({ status: 500, title: 'Something went wrong' });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', message: expect.stringMatching(/^Error\n\s+at .*error-handling\.test/) },
  ]);
  expect(lines.join('')).not.toContain('secret');
  expect(await (await answer()).text()).toBe('made');
});
