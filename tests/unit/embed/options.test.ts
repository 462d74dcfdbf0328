import fc from 'fast-check';
import { expect, test } from 'vitest';
import { THEMES } from '@/lib/addresses/frame-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { describeProblem } from '@/lib/answers/problems';
import { type FrameOptions, framedHref, readFrameOptions } from '@/lib/embed/frame-options';
import { content } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

const RUNS = { seed: SEED, numRuns: 500 };
const PLAIN: FrameOptions = { theme: 'auto', sharesResult: false };
const someOptions: fc.Arbitrary<FrameOptions> = fc.record({
  theme: fc.constantFrom(...THEMES),
  sharesResult: fc.boolean(),
});
const sections = content().sections.map(({ id }) => id);
const somePages = fc.oneof(
  fc.constantFrom(hrefs.advisor, hrefs.recommendation()),
  fc.constantFrom(...sections, 'all').map((id) => hrefs.section(id)),
);
const read = (href: string) => readFrameOptions(new URL(href, 'http://any').searchParams);

test('a framed address gives back the same page, answers and options', () => {
  fc.assert(
    fc.property(somePages, someQueries(content()), someOptions, (page, query, options) => {
      const href = framedHref(options, query ? `${page}?${query}#task` : `${page}#task`) ?? '';
      const { pathname, hash } = new URL(href, 'http://any');
      expect([pathname, hash]).toEqual([`/embed${page}`, '#task']);
      expect(read(href)).toEqual({ options, problems: [], rest: [...new URLSearchParams(query)] });
    }),
    RUNS,
  );
});

test('an address framed twice with the same options is framed the same', () => {
  fc.assert(
    fc.property(somePages, someQueries(content()), someOptions, (page, query, options) => {
      const once = framedHref(options, `${page}?${query}`) ?? '';
      expect(framedHref(options, once.replace(/^\/embed/, ''))).toBe(once);
    }),
    RUNS,
  );
});

test('defaults are not written into the address', () => {
  expect(framedHref(PLAIN, '/advisor')).toBe('/embed/advisor');
  expect(framedHref(PLAIN, '/recommendation?task=code')).toBe('/embed/recommendation?task=code');
});

test.each([
  hrefs.home,
  hrefs.method,
  hrefs.sources,
  hrefs.evidence,
  hrefs.approach('hybrid'),
  hrefs.api('task=code'),
  hrefs.claim('D2.1'),
  '/advisors',
  '/recommendations',
  'https://example.org/advisor',
  'https://example.org/recommendation?task=code',
  'mailto:advisor@example.org',
  'javascript:alert(1)',
])('there is no framed page for %s', (href) => {
  expect(framedHref({ theme: 'dark', sharesResult: true }, href)).toBeUndefined();
});

test('an unknown theme is named, cut to length, and the visitor’s own is used', () => {
  const { options, problems, rest } = read('/embed?theme=pink&task=code');
  expect([options, rest]).toEqual([PLAIN, [['task', 'code']]]);
  const [problem] = problems;
  expect(problem && describeProblem(content(), problem)).toMatch(/“pink”.*auto, light, dark/);
  expect(JSON.stringify(read(`/embed?theme=${'p'.repeat(9999)}`)).length).toBeLessThan(400);
});

test('the theme is auto where it is not given, or blank, and the first one counts', () => {
  expect(read('/embed').options.theme).toBe('auto');
  expect(read('/embed?theme=').problems).toEqual([]);
  expect(read('/embed?theme=dark&theme=light').options.theme).toBe('dark');
});
