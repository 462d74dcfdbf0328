import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ALL_SECTIONS, COMPARED_WITH_PARAMETER, hrefs } from '@/lib/addresses/hrefs';
import { drawAnswers } from '@/lib/answers/draw';
import { weightParameter } from '@/lib/answers/weight-parameters';
import { type Random, randomFrom } from '@/lib/common/random';
import built from '@/lib/embed/built.json';
import { type Tag, tagsIn } from '../../support/browser/markup';
import { content } from '../../support/content/content';
import { someQueries } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';
import { getFramed } from '../../support/server/framed';

// For random answers: the size of framed pages and the targets of their links.

const { criteria, sections } = content();
const queries = someQueries(content());
const results = fc
  .tuple(queries, fc.option(queries))
  .map(([query, from]) => hrefs.recommendation(from ? compared(query, from) : query));
const forms = fc
  .tuple(fc.constantFrom(...sections.map(({ id }) => id)), queries)
  .map(([section, query]) => hrefs.section(section, query));
const addresses = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: results }, forms),
    fc.constantFrom('', 'theme=dark', 'theme=light&share-result=yes'),
  )
  .map(([href, options]) => framed(href, options));

const pages: { address: string; html: string; tags: Tag[] }[] = [];

beforeAll(async () => {
  const random = randomFrom(SEED);
  const drawn = fc.sample(addresses, { seed: SEED, numRuns: 130 });
  const large = Array.from({ length: 10 }, () => largest(random)).flat();
  for (const address of [...drawn, ...large]) {
    const { status, html } = await getFramed(address);
    expect([address, status]).toEqual([address, 200]);
    pages.push({ address, html, tags: tagsIn(html) });
  }
});

function compared(query: string, from: string): string {
  return new URLSearchParams([
    ...new URLSearchParams(query),
    [COMPARED_WITH_PARAMETER, from],
  ]).toString();
}

function framed(href: string, options: string): string {
  return `/embed${href}${options && `${href.includes('?') ? '&' : '?'}${options}`}`;
}

/** With every answer and weight set: all questions on one page, and a comparison of two results. */
function largest(random: Random): string[] {
  const answers = drawAnswers(content(), random);
  const weights = criteria.map(({ id }, n) => [weightParameter(id), String(1 + (n % 5))]);
  const query = new URLSearchParams([...Object.entries(answers), ...weights]).toString();
  const from = new URLSearchParams({ ...answers, ...drawAnswers(content(), random, 0.1) });
  const options = 'theme=light&share-result=yes';
  return [
    framed(hrefs.section(ALL_SECTIONS, query), options),
    framed(hrefs.recommendation(compared(query, from.toString())), options),
  ];
}

const idsOf = (tags: Tag[]) => tags.flatMap(({ attributes: { id } }) => (id ? [id] : []));
const isFramed = (href: string | undefined) => /^\/embed\/[a-z]/.test(href ?? '');

/** What is wrong with the target of a link, form or button; undefined if nothing is. */
function targetFault({ name, attributes }: Tag, ids: ReadonlySet<string>): string | undefined {
  const { href, action, formaction, target, rel } = attributes;
  if (name === 'form') return isFramed(action) && !target ? undefined : `form to ${action}`;
  if (name === 'button' && formaction) return isFramed(formaction) ? undefined : formaction;
  if (name !== 'a') return undefined;
  if (target === '_blank') return rel === 'noopener' ? undefined : `${href} without noopener`;
  const isHere = href?.startsWith('#') && ids.has(href.slice(1));
  return !target && (isHere || isFramed(href)) ? undefined : `${href} in this frame`;
}

test('a first visit loads at most 25,000 bytes: the page, its styles and its script', () => {
  const files = gzipSync(built['style.css']).length + gzipSync(built['frame.js']).length;
  for (const { address, html } of pages) {
    expect(gzipSync(html).length + files, address).toBeLessThanOrEqual(25_000);
  }
});

test('every link and form stays in the frame, or opens a new tab', () => {
  for (const { address, tags } of pages) {
    const ids = new Set(idsOf(tags));
    expect(
      tags.flatMap((tag) => targetFault(tag, ids) ?? []),
      address,
    ).toEqual([]);
    expect(idsOf(tags), address).toEqual([...ids]);
  }
});

test('no link or form in a frame leads nowhere', async () => {
  const reached = new Map<string, string>();
  for (const { tags } of pages) {
    for (const { name, attributes } of tags) {
      const { href = '', action = '', formaction = '' } = attributes;
      const to = name === 'link' ? '' : href || action || formaction;
      if (isFramed(to)) reached.set(to.replace(/\?[^#]*/, ''), to);
    }
  }
  const everywhere = [...sections.map(({ id }) => hrefs.section(id)), hrefs.recommendation()];
  expect([...reached.keys()]).toEqual(
    expect.arrayContaining(everywhere.map((href) => `/embed${href}`)),
  );
  for (const to of reached.values()) {
    const { status, html } = await getFramed(to);
    const id = new URL(to, 'http://any').hash.slice(1);
    expect([to, status]).toEqual([to, 200]);
    if (id) expect(idsOf(tagsIn(html)), to).toContain(id);
  }
});

test('links and forms take the theme and every answer along', async () => {
  const property = fc.asyncProperty(queries, async (query) => {
    const { html } = await getFramed(framed(hrefs.section('task', query), 'theme=dark'));
    const formFields: [string, string][] = [];
    for (const { name, attributes } of tagsIn(html)) {
      const { type, checked, href = '', name: field = '', value = '' } = attributes;
      if (type === 'hidden' || checked !== undefined) formFields.push([field, value]);
      if (name === 'a' && isFramed(href)) {
        expect(new URL(href, 'http://any').searchParams.get('theme')).toBe('dark');
      }
    }
    const wanted = [...new URLSearchParams(query), ['theme', 'dark']];
    expect(Object.fromEntries(formFields)).toEqual(Object.fromEntries(wanted));
  });
  await fc.assert(property, { seed: SEED, numRuns: 40 });
});
