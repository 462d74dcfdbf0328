import { expect, onTestFinished, test, vi } from 'vitest';
import { GET } from '@/app/(site)/recommendation/[file]/route';
import { hrefs } from '@/lib/addresses/hrefs';
import { SITUATIONS } from '../../support/content/records';

const SITE = 'http://127.0.0.1:3000';
const FILES = [
  [hrefs.decisionRecord('md', SITUATIONS.leaning), 'text/markdown', 'attachment'],
  [hrefs.decisionRecord('html', SITUATIONS.leaning), 'text/html', 'inline'],
  [hrefs.criteriaTable(SITUATIONS.leaning), 'text/csv', 'attachment'],
] as const;

async function get(address: string) {
  const url = new URL(address, SITE);
  const file = url.pathname.split('/').at(-1) ?? '';
  const headers = { host: 'advisor.example.org' };
  const response = await GET(new Request(url, { headers }), { params: Promise.resolve({ file }) });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

test.each(FILES)('%s is there', async (address, type, disposition) => {
  const { status, headers, body } = await get(address);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  expect(headers.get('content-disposition')?.split(';')[0]).toBe(disposition);
  expect(body.length).toBeGreaterThan(5000);
  if (type !== 'text/csv') expect(body).toContain('http://advisor.example.org/recommendation?');
});

test('a record that the server makes says that its day is that of UTC', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T23:30:00Z'), toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const markdown = await get(hrefs.decisionRecord('md', SITUATIONS.leaning));
  expect(markdown.body).toContain('\ndate: "2026-11-30"\n');
  expect(markdown.body).toContain('Made on 30 November 2026 (UTC) by');
  const page = await get(hrefs.decisionRecord('html', SITUATIONS.leaning));
  expect(page.body).toContain('Date: 30 November 2026 (UTC)');
});

test('what cannot be used of a link is named, and the rest is used', async () => {
  const { status, body } = await get(
    hrefs.decisionRecord('md', `${SITUATIONS.leaning}&colour=%3Cb%3E&from=task%3Dcode`),
  );
  expect(status).toBe(200);
  expect(body).toContain('Not counted: There is no question called “colour”.');
  expect(body).toContain('Chosen option: “Prompt engineering”');
});

test.each(['decision-record.pdf', 'criteria', '..', '__proto__'])('%s is no file', async (file) => {
  const { status, headers } = await get(`/recommendation/${encodeURIComponent(file)}`);
  expect(status).toBe(404);
  expect(headers.get('content-type')).toBe('application/problem+json');
});

test.each(['', 'weight.cost=5', 'colour=red'])(
  'for "%s" there is nothing to record',
  async (query) => {
    const { status, body } = await get(hrefs.decisionRecord('md', query));
    expect(status).toBe(422);
    expect(JSON.parse(body).detail).toContain('at least one answer');
  },
);
