import { BUDGET, brotliOf, namedIn, weigh } from '../../support/browser/weight';
import { frameworkScripts } from '../../support/server/framework';
import { SITE_PAGES, unlistedPages } from '../../support/server/site-pages';
import { PRODUCT } from '../support/addresses';
import { expect, test } from '../support/fixtures';

// What pages may make a browser load. `npm run bench` prints what each of them does.

test('each page has an address in the list of those that are weighed', () => {
  expect(unlistedPages()).toEqual([]);
});

test('no page brings much script or style beside the framework, or a font', async ({ request }) => {
  const given = frameworkScripts().map((path) => `${PRODUCT}${path}`);
  for (const address of SITE_PAGES) {
    const html = await (await request.get(address)).text();
    const { scripts, styles, fonts } = namedIn(html, PRODUCT);
    const own = scripts.filter((script) => !given.includes(script));
    expect(scripts, address).toEqual(expect.arrayContaining(given));
    expect(await brotliOf(request, own), address).toBeLessThan(BUDGET.script);
    expect(await brotliOf(request, styles), address).toBeLessThan(BUDGET.style);
    expect(fonts, address).toEqual([]);
  }
});

test('a browser fetches little ahead, no font and nothing from elsewhere', async ({
  context,
  request,
}) => {
  const [home = '', , questions = ''] = SITE_PAGES;
  const visits = [home, questions].map((address) => weigh(context, `${PRODUCT}${address}`));
  for (const { address, ahead, fonts, elsewhere, requests } of await Promise.all(visits)) {
    expect(await brotliOf(request, ahead), address).toBeLessThan(BUDGET.ahead);
    expect([...fonts, ...elsewhere], address).toEqual([]);
    expect(requests, address).toBeLessThan(BUDGET.requests);
  }
});
