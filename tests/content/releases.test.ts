import path from 'node:path';
import { expect, test } from 'vitest';
import { adviseOnPage } from '@/lib/advice/advise';
import { frozenResult } from '@/lib/releases/frozen-links';
import { missingMigrations } from '@/lib/releases/missing-migrations';
import { fingerprint } from '@/lib/releases/result-inputs';
import { openReleases } from '@/lib/store/release-files';
import { currentRuleset } from '@/lib/store/rulesets';
import { content, ROOT } from '../support/content/content';

// Opening the releases verifies the checksum of every file.
const { all: releases, contentOf, linksOf } = openReleases(path.join(ROOT, 'content/releases'));

// Until a release is made the rules are a draft, and links to results of it may stop working.
test.runIf(releases.length > 0)(
  'what differs from the newest release is told to be a draft',
  () => {
    const newest = releases.at(-1);
    const isReleased = newest && fingerprint(contentOf(newest)) === fingerprint(content());
    expect(currentRuleset.version).toMatch(isReleased ? /^\d/ : /^draft\./);
  },
);

test.each(releases)(
  'every frozen link of release $version opens with the same result',
  (release) => {
    for (const { query, ...seen } of linksOf(release)) {
      const advice = adviseOnPage(new URLSearchParams(query));
      expect(advice.problems).toEqual([]);
      expect(advice.query).toBe(query);
      expect(frozenResult(advice.recommendation), query).toEqual(seen);
    }
  },
);

test.each(releases)(
  'what release $version had and is gone is migrated, or said to be lost',
  (release) => {
    expect(missingMigrations(contentOf(release), content())).toEqual([]);
  },
);
