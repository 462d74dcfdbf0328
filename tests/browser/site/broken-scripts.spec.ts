import type { BrowserContext, Page } from '@playwright/test';
import {
  answersIn,
  continueTo,
  expectScores,
  headline,
  option,
  scoresByInterface,
  seeResult,
  untilScriptsRun,
} from '../support/advisor';
import { expect, holdBack, test } from '../support/fixtures';

// Scripts that do not come, come late or fail: every journey still reaches the result that
// the interface gives. What the browser says about them is what these tests are about.

const SCRIPTS = '**/_next/static/**/*.js';
const FAILURE = 'A part of the page failed, as this test wants.';

test.use({
  expectedErrors: [
    /as this test wants|Failed to load chunk|Unexpected token '\?'|^console: .*\/_next\/static\//,
  ],
});

/** Makes a function of the browser, by its path from `window`, fail whenever it is called. */
const failing = (path: string) => (context: BrowserContext) =>
  context.addInitScript(
    ({ names, message }) => {
      const name = names.at(-1) ?? '';
      const owner = names.slice(0, -1).reduce((one, key) => Reflect.get(one, key), window);
      Reflect.set(owner, name, function fail() {
        throw new Error(message);
      });
    },
    { names: path.split('.'), message: FAILURE },
  );

type Way = [what: string, bringAbout: (context: BrowserContext) => Promise<unknown>];

/** What may keep scripts from taking a page over, and how it is brought about. */
const THEY_STAY_AWAY: Way[] = [
  ['every script is blocked', (context) => context.route(SCRIPTS, (route) => route.abort())],
  [
    'the browser is too old for the language of the scripts',
    (context) => context.route(SCRIPTS, (route) => route.fulfill({ body: `?! '${FAILURE}'` })),
  ],
  ['what stands around the page fails', failing('IntersectionObserver')],
];
/** The same for what may go wrong as they do. */
const THEY_FAIL: Way[] = [
  ['a part fails as it is loaded', failing('Intl.DateTimeFormat')],
  ['a part fails as it is drawn', failing('Array.prototype.toSorted')],
  ['a part fails once it stands', failing('URLSearchParams.prototype.sort')],
  [
    'storage is refused',
    (context) =>
      context.addInitScript(() => {
        for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) {
          Object.defineProperty(window, store, {
            get() {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        }
      }),
  ],
];

for (const [what, bringAbout] of [...THEY_STAY_AWAY, ...THEY_FAIL]) {
  test(`gives the same recommendation where ${what}`, async ({ page, context }) => {
    const doTheyCome = THEY_FAIL.some(([one]) => one === what);
    // A page whose scripts fail is replaced, and a click just then hits nothing.
    const settled = async (address: RegExp) => {
      await expect(page).toHaveURL(address);
      await (doTheyCome ? untilScriptsRun(page) : page.waitForLoadState());
    };
    await bringAbout(context);
    await page.goto('/');
    await settled(/\/$/);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await settled(/\/task$/);
    await option(page, 'Which kind of task', 'Translate').check();
    await continueTo(page, 'Domain');
    await settled(/\/domain\?/);
    await option(page, 'Must the data stay', 'Yes, it must stay in house').check();
    await page.getByRole('button', { name: 'Budget', exact: true }).click();
    await settled(/\/budget\?/);
    await option(page, ...BUDGET).check();
    await expectResult(page, 'task=translation&sensitive-data=yes&budget=small');
  });
}

test('gives the same recommendation whichever script is missing', async ({ page, context }) => {
  test.setTimeout(600_000);
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await answerBudget(page);
  expect(scripts.size).toBeGreaterThan(5);
  for (const script of scripts) {
    const without = await context.newPage();
    await without.route(script, (route) => route.fulfill({ status: 404 }));
    await answerBudget(without);
    await without.close();
  }
});

test('loses no choice that is made before the scripts of a slow network are there', async ({
  page,
  context,
}) => {
  const network = await context.newCDPSession(page);
  const bytesInASecond = 50_000;
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: bytesInASecond,
    uploadThroughput: bytesInASecond,
  });
  const letScriptsCome = await holdBack(context, SCRIPTS);
  await page.goto('/advisor/task', { waitUntil: 'commit' });
  await option(page, 'Which kind of task', 'Translate').check();
  await continueTo(page, 'Domain');
  await option(page, 'Must the data stay', 'Yes, it must stay in house').check();
  letScriptsCome();
  await expect(page).toHaveURL(/\/domain\?task=translation&sensitive-data=yes$/);
  await expect(option(page, 'Must the data stay', 'Yes, it must stay in house')).toBeChecked();
  await expectResult(page, 'task=translation&sensitive-data=yes');
});

test('keeps a choice that was made before a part failed', async ({ page, context }) => {
  await failing('Array.prototype.toSorted')(context);
  const letScriptsCome = await holdBack(context, SCRIPTS);
  await page.goto('/advisor/budget?task=translation', { waitUntil: 'commit' });
  await option(page, ...BUDGET).check();
  await expect(page.locator('body script')).not.toHaveCount(0);
  letScriptsCome();
  await expect(page.locator('body script')).toHaveCount(0);
  await expect(option(page, ...BUDGET)).toBeChecked();
  await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(option(page, ...BUDGET)).toBeChecked();
  await expectResult(page, 'task=translation&budget=small');
});

const BUDGET = ['How much can you spend', 'Some, but under 5,000 USD'] as const;

/** Sees the result: it is of these answers, with the scores that the interface gives. */
async function expectResult(page: Page, answers: string): Promise<void> {
  await seeResult(page);
  await headline(page);
  expect(answersIn(page)).toBe(answers);
  // A page may have to come again, without its scripts.
  await expectScores(page, await scoresByInterface(page));
}

/** Answers a single question and sees the result. */
async function answerBudget(page: Page): Promise<void> {
  await page.goto('/advisor/budget?task=translation');
  await option(page, ...BUDGET).check();
  await expectResult(page, 'task=translation&budget=small');
}
