import type { Page } from '@playwright/test';
import { NEXT_PRODUCT } from '../browser/support/addresses';
import type { Thoroughness } from '../browser/support/axe';
import { expect, expectNoSidewaysScroll, test } from '../browser/support/fixtures';
import { show, turn } from '../browser/support/show-state';
import { LEADS_NOWHERE, STATES } from '../browser/support/states';
import { expectJudged } from './judge';

// Every state in every look, wholly. This takes some minutes; `npm test` looks at less.

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
  // These are the person's own colours, and axe does not see all of them as they are.
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
      await show(page, state, 'light');
      for (const [look, { size, theme = 'light', media, contrast }] of Object.entries(LOOKS)) {
        await test.step(look, async () => {
          const [width, height] = size;
          await page.setViewportSize({ width: state.isFramed ? width - 40 : width, height });
          await turn(page, state, theme);
          if (media) await page.emulateMedia(media);
          const isMisread = state.isPlain && theme === 'dark';
          const asked = isMisread ? 'not asked' : (contrast ?? 'everywhere');
          await expectJudged(page, asked, look);
          expect.soft(await page.evaluate(spoilt), look).toEqual([]);
          await expectNoSidewaysScroll(page);
        });
      }
    });
  }
}

/** What sticks out of its cell, moves by itself, or keeps its own colours where they are forced. */
function spoilt(): string[] {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const all = [...document.body.querySelectorAll('*')];
  const wide = all.filter((one) => one.matches('th, td') && one.scrollWidth > one.clientWidth + 1);
  const stubborn = all.filter(
    (one) => !one.closest('svg') && getComputedStyle(one).forcedColorAdjust !== 'auto',
  );
  return [
    ...[...wide, ...(isForced ? stubborn : [])].map((one) => one.outerHTML.slice(0, 200)),
    ...document.getAnimations().map((one) => `moves: ${one.id}`),
  ];
}
