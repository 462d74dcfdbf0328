import { setImmediate } from 'node:timers/promises';
import { type Checked, checkCase } from '../evidence/check';
import { type Evidence, gather } from '../evidence/gather';
import { content } from '../store/current-content';

let cachedEvidence: Promise<Evidence> | undefined;

/**
 * The check of the current content against its cases. Computed on first use, one case at a time, so
 * that other requests are answered in between.
 */
export function evidence(): Promise<Evidence> {
  cachedEvidence ??= computeEvidence();
  return cachedEvidence;
}

async function computeEvidence(): Promise<Evidence> {
  const checked: Checked[] = [];
  for (const entry of content.cases) {
    await setImmediate();
    checked.push(checkCase(content, entry));
  }
  return gather(content, checked);
}
