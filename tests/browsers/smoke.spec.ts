import { forQuestions } from '@/lib/addresses/hrefs';
import type { Recommendation } from '@/lib/engine/recommend';
import { HOST, PRODUCT } from '../browser/support/addresses';
import { type Browser, FIRST_FRAME } from './browser';
import { expect, saveScreenshot, test } from './fixtures';

// A short journey through all parts of the product, in the browsers that are installed.

const named = (element: string, name: string) => `//${element}[normalize-space()="${name}"]`;
const button = (name: string) => named('button', name);
const link = (name: string) => named('a', name);
const choice = (name: string) => `//label[.//span[normalize-space()="${name}"]]`;

for (const hasScripts of [true, false]) {
  test.describe(`with scripts ${hasScripts ? 'on' : 'off'}`, () => {
    test.use({ hasScripts });

    test('from the start to the result', async ({ browserHere, engine }) => {
      const screenshot = (name: string) =>
        saveScreenshot(browserHere, `${engine}-${hasScripts ? 'on' : 'off'}-${name}`);
      await browserHere.open(PRODUCT);
      await screenshot('home');
      await click(browserHere, link('Start'));
      await expectHeading(browserHere, 'Task');
      await choose(browserHere, 'Translate');
      await screenshot('questions');
      await click(browserHere, button('Continue to Domain'));
      await expectHeading(browserHere, 'Domain');
      await choose(browserHere, 'Yes, it must stay in house');
      await choose(browserHere, 'No, an outside provider may handle it');
      await click(browserHere, button('Budget'));
      await expectHeading(browserHere, 'Budget');
      await choose(browserHere, 'Some, but under 5,000 USD');
      await click(browserHere, button('See the result'));
      await expectAnswers(browserHere, 'task=translation&sensitive-data=no&budget=small');
      await expectAdvice(browserHere);
      await screenshot('result');
    });
  });
}

test('what if, comparison and an address that leads nowhere', async ({ browserHere, engine }) => {
  const answers = 'task=code&budget=small&time-to-release=weeks';
  await browserHere.open(`${PRODUCT}/recommendation?${answers}`);
  const before = await expectAdvice(browserHere);
  // Scripts add the sliders, which shifts the content below.
  const sliders = 'document.querySelectorAll("input[type=range]").length';
  await expect.poll(() => browserHere.evaluate(sliders)).not.toBe(0);
  await click(browserHere, named('summary', 'Weights of your own'));
  const slider = '(//input[@type="range"])[1]';
  const top = 'Math.round(document.querySelector("input[type=range]").getBoundingClientRect().top)';
  await browserHere.evaluate(
    'document.querySelector("input[type=range]").scrollIntoView({ block: "center" })',
  );
  const stood = Number(await browserHere.evaluate(top));
  await click(browserHere, slider);
  await expect.poll(() => browserHere.evaluate('location.search')).toContain('weight.');
  const after = await expectAdvice(browserHere);
  expect(after.ranking).not.toEqual(before.ranking);
  // The page has grown above; the slider stays in place, within one wrapped line.
  expect(Math.abs(Number(await browserHere.evaluate(top)) - stood)).toBeLessThan(40);
  await saveScreenshot(browserHere, `${engine}-what-if`);

  await click(browserHere, link('Compare the two in full'));
  await expect.poll(() => browserHere.evaluate('location.pathname')).toBe('/compare');
  await expect.poll(() => heading(browserHere)).not.toBe('');
  await saveScreenshot(browserHere, `${engine}-compare`);

  await browserHere.open(`${PRODUCT}/recommendations`);
  await expectHeading(browserHere, 'There is no page at this address.');
  await saveScreenshot(browserHere, `${engine}-not-found`);
});

test('the widget in a page of another site has its height', async ({ browserHere, engine }) => {
  const html = `<h1>A wiki</h1><script type="module" src="${PRODUCT}/embed/v1.js"></script>
    <prompt-or-tune><a href="${PRODUCT}/advisor">The advisor</a></prompt-or-tune>`;
  await browserHere.open(`${HOST}/?${new URLSearchParams({ html })}`);
  await expect.poll(() => browserHere.evaluate(`${FIRST_FRAME}?.clientHeight > 500`)).toBe(true);
  const inner = () =>
    browserHere.evaluate('document.documentElement.getBoundingClientRect().height', 'frame');
  const outer = () => browserHere.evaluate(`${FIRST_FRAME}?.clientHeight`);
  await expect.poll(async () => Math.ceil(Number(await inner())) - Number(await outer())).toBe(0);
  expect(await browserHere.evaluate('document.querySelector("h1").innerText', 'frame')).not.toBe(
    '',
  );
  await saveScreenshot(browserHere, `${engine}-widget`);
});

/** Clicks on an element as soon as it is there, and the page takes clicks. */
async function click(browser: Browser, element: string): Promise<void> {
  await expect.poll(() => browser.evaluate('document.getAnimations().length')).toBe(0);
  await expect(() => browser.click(element)).toPass();
}

const heading = (browser: Browser) =>
  browser.evaluate('document.querySelector("h1")?.innerText ?? ""');

const expectHeading = (browser: Browser, text: string) =>
  expect.poll(() => heading(browser)).toBe(text);

/** Chooses an answer and waits until it is shown as chosen. */
async function choose(browser: Browser, answer: string): Promise<void> {
  await click(browser, choice(answer));
  const checked =
    '[...document.querySelectorAll("label:has(input:checked)")].map((label) => label.innerText)';
  await expect
    .poll(async () => String(await browser.evaluate(`${checked}.join()`)))
    .toContain(answer);
}

const expectAnswers = (browser: Browser, answers: string) =>
  expect
    .poll(async () => {
      const address = new URL(String(await browser.evaluate('location.href')));
      return address.pathname + forQuestions(address.search).replace(/check=\w+&/, '');
    })
    .toBe(`/recommendation${answers}`);

/** Expects the page to show the scores of the API, and returns the recommendation of the API. */
async function expectAdvice(browser: Browser): Promise<Recommendation> {
  const query = new URLSearchParams(String(await browser.evaluate('location.search')));
  // A result that is compared with another shows one decimal.
  const isCompared = query.has('from');
  query.delete('from');
  query.delete('check');
  const response = await fetch(`${PRODUCT}/api/v1/recommendation?${query}`);
  const advice: Recommendation = await response.json();
  const scores = advice.ranking.map(({ score }) =>
    isCompared ? score.toFixed(1) : String(Math.round(score)),
  );
  const onPage = `[...document.querySelectorAll("main li")].map(({ textContent }) =>
    /([\\d.]+) of 100 points/.exec(textContent)?.[1]).filter(Boolean).slice(0, ${scores.length})`;
  await expect.poll(() => browser.evaluate(onPage)).toEqual(scores);
  return advice;
}
