import type { BrowserContext, Page } from '@playwright/test';
import {
  answersIn,
  continueTo,
  expectScores,
  headline,
  option,
  scoresFromApi,
  seeResult,
  untilScriptsRun,
} from '../support/advisor';
import { expect, holdBack, test } from '../support/fixtures';

// Scripts that are blocked, late or failing: every journey still reaches the result of the API.
// Console errors are expected.

const SCRIPTS = '**/_next/static/**/*.js';
const FAILURE = 'A part of the page failed, as this test wants.';

test.use({
  expectedErrors: [
    /as this test wants|Failed to load chunk|Unexpected token '\?'|^console: .*\/_next\/static\//,
  ],
});

/** Makes a function of the browser, given by its path from `window`, throw when called. */
const failing = (path: string) => (context: BrowserContext) =>
  context.addInitScript(
    ({ names, message }) => {
      const name = names.at(-1) ?? '';
      const owner = names.slice(0, -1).reduce((parent, key) => Reflect.get(parent, key), window);
      Reflect.set(owner, name, function fail() {
        throw new Error(message);
      });
    },
    { names: path.split('.'), message: FAILURE },
  );

type Failure = [name: string, cause: (context: BrowserContext) => Promise<unknown>];

/** Failures by which scripts never take a page over, with functions that cause them. */
const NEVER_TAKE_OVER: Failure[] = [
  ['every script is blocked', (context) => context.route(SCRIPTS, (route) => route.abort())],
  [
    'the browser is too old for the language of the scripts',
    (context) => context.route(SCRIPTS, (route) => route.fulfill({ body: `?! '${FAILURE}'` })),
  ],
  ['what stands around the page fails', failing('IntersectionObserver')],
];
/** Failures while or after scripts take a page over. */
const FAIL_AFTERWARDS: Failure[] = [
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

for (const [failure, cause] of [...NEVER_TAKE_OVER, ...FAIL_AFTERWARDS]) {
  test(`gives the same recommendation where ${failure}`, async ({ page, context }) => {
    const doScriptsRun = FAIL_AFTERWARDS.some(([candidate]) => candidate === failure);
    // A page whose scripts fail is replaced, and a click during that is lost.
    const waitUntilSettled = async (address: RegExp) => {
      await expect(page).toHaveURL(address);
      await (doScriptsRun ? untilScriptsRun(page) : page.waitForLoadState());
    };
    await cause(context);
    await page.goto('/');
    await waitUntilSettled(/\/$/);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await waitUntilSettled(/\/task$/);
    await option(page, 'Which kind of task', 'Translate').check();
    await continueTo(page, 'Domain');
    await waitUntilSettled(/\/domain\?/);
    await option(page, 'Must the data stay', 'Yes, it must stay in house').check();
    await page.getByRole('button', { name: 'Budget', exact: true }).click();
    await waitUntilSettled(/\/budget\?/);
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
  await expect(page).toHaveURL(/\/domain\?.*task=translation&sensitive-data=yes$/);
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

/** Opens the result and expects these answers, with the scores of the API. */
async function expectResult(page: Page, answers: string): Promise<void> {
  await seeResult(page);
  await headline(page);
  expect(answersIn(page)).toBe(answers);
  // The page may reload without its scripts.
  await expectScores(page, await scoresFromApi(page));
}

/** Answers one question and expects the result. */
async function answerBudget(page: Page): Promise<void> {
  await page.goto('/advisor/budget?task=translation');
  await option(page, ...BUDGET).check();
  await expectResult(page, 'task=translation&budget=small');
}
