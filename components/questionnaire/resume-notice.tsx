'use client';

import { useSyncExternalStore } from 'react';
import { withoutCheck } from '@/lib/addresses/check';
import { hrefs } from '@/lib/addresses/hrefs';
import { criterionOf } from '@/lib/answers/weight-parameters';
import { loadAnswers, subscribe } from '@/lib/browser/last-answers';

/** Offers to continue with the answers remembered in this browser; renders nothing without any. */
export function ResumeNotice({ section }: { section: string }) {
  const query = withoutCheck(useSyncExternalStore(subscribe, loadAnswers, () => ''));
  const count = [...new URLSearchParams(query).keys()].filter((key) => !criterionOf(key)).length;
  if (count === 0) return null;
  return (
    <p className="my-8 border-accent border-l-4 bg-panel px-5 py-3">
      <span>{`This browser remembers ${count === 1 ? '1 answer' : `${count} answers`} of yours from last time.`}</span>{' '}
      <a href={hrefs.section(section, query)}>Go on with them</a> <span>or</span>{' '}
      <a href={hrefs.recommendation(query)}>see their result</a>
      <span>.</span>
    </p>
  );
}
