import { assetsIn, BUDGET, brotliOf, weigh } from '../../support/browser/weight';
import { frameworkScripts } from '../../support/server/framework';
import { SITE_PAGES, unlistedPages } from '../../support/server/site-pages';
import { PRODUCT } from '../support/addresses';
import { expect, test } from '../support/fixtures';

// Limits of what pages load. `npm run bench` prints the figures of each page.

test('each page has an address in the list of those that are weighed', () => {
  expect(unlistedPages()).toEqual([]);
});

test('no page brings much script or style beside the framework, or a font', async ({ request }) => {
  const framework = frameworkScripts().map((path) => `${PRODUCT}${path}`);
  for (const address of SITE_PAGES) {
    const html = await (await request.get(address)).text();
    const { scripts, styles, fonts } = assetsIn(html, PRODUCT);
    const pageScripts = scripts.filter((script) => !framework.includes(script));
    expect(scripts, address).toEqual(expect.arrayContaining(framework));
    expect(await brotliOf(request, pageScripts), address).toBeLessThan(BUDGET.script);
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
  for (const { address, ahead, fonts, crossOrigin, requests } of await Promise.all(visits)) {
    expect(await brotliOf(request, ahead), address).toBeLessThan(BUDGET.ahead);
    expect([...fonts, ...crossOrigin], address).toEqual([]);
    expect(requests, address).toBeLessThan(BUDGET.requests);
  }
});
