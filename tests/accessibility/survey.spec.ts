import type { Page } from '@playwright/test';
import { NEXT_PRODUCT } from '../browser/support/addresses';
import type { Thoroughness } from '../browser/support/axe';
import { expect, expectNoSidewaysScroll, test } from '../browser/support/fixtures';
import { showState, switchTheme } from '../browser/support/show-state';
import { LEADS_NOWHERE, STATES } from '../browser/support/states';
import { expectJudged } from './judge';

// Every state in every look, with all rules. Takes some minutes; `npm test` checks a part of it.

type Look = {
  size: [width: number, height: number];
  theme?: 'dark';
  media?: Parameters<Page['emulateMedia']>[0];
  contrast?: Thoroughness['contrast'];
};
const LOOKS: Record<string, Look> = {
  light: { size: [1280, 800] },
  'dark, on a phone': { size: [360, 740], theme: 'dark' },
  '400 % zoom': { size: [320, 256], contrast: 'by kind' },
  // The colours are the user's, and axe does not compute all of them correctly.
  'forced colours, no motion': {
    size: [1280, 800],
    theme: 'dark',
    media: { forcedColors: 'active', reducedMotion: 'reduce' },
    contrast: 'not asked',
  },
};

test.use({ expectedErrors: [LEADS_NOWHERE], otherSites: [NEXT_PRODUCT] });

for (const [group, states] of Object.entries(STATES)) {
  for (const [name, state] of Object.entries(states)) {
    test(`${group}: ${name}`, async ({ page }) => {
      await showState(page, state, 'light');
      for (const [look, { size, theme = 'light', media, contrast }] of Object.entries(LOOKS)) {
        await test.step(look, async () => {
          const [width, height] = size;
          await page.setViewportSize({ width: state.isFramed ? width - 40 : width, height });
          await switchTheme(page, state, theme);
          if (media) await page.emulateMedia(media);
          const isMisread = state.isPlain && theme === 'dark';
          const scope = isMisread ? 'not asked' : (contrast ?? 'everywhere');
          await expectJudged(page, scope, look);
          expect.soft(await page.evaluate(layoutFaults), look).toEqual([]);
          await expectNoSidewaysScroll(page);
        });
      }
    });
  }
}

/** Table cells that overflow, running animations, and elements that opt out of forced colours. */
function layoutFaults(): string[] {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const elements = [...document.body.querySelectorAll('*')];
  const wide = elements.filter(
    (element) => element.matches('th, td') && element.scrollWidth > element.clientWidth + 1,
  );
  const uncoloured = elements.filter(
    (element) => !element.closest('svg') && getComputedStyle(element).forcedColorAdjust !== 'auto',
  );
  // What keeps a second click off a new page is an animation, and shows nothing.
  const visible = document
    .getAnimations()
    .filter((animation) => !/^cover/.test((animation as CSSAnimation).animationName));
  return [
    ...[...wide, ...(isForced ? uncoloured : [])].map((element) => element.outerHTML.slice(0, 200)),
    ...visible.map((animation) => `moves: ${animation.id}`),
  ];
}
