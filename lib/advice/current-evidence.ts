import { setImmediate } from 'node:timers/promises';
import { type CheckedCase, checkCase } from '../evidence/check-cases';
import { type Evidence, gatherEvidence } from '../evidence/gather-evidence';
import { content } from '../store/current-content';

let cachedEvidence: Promise<Evidence> | undefined;

/**
 * The check of the current content against its cases. Computed on first use, one case at a time, so
 * that other requests are answered in between.
 */
export function currentEvidence(): Promise<Evidence> {
  cachedEvidence ??= computeEvidence();
  return cachedEvidence;
}

async function computeEvidence(): Promise<Evidence> {
  const checked: CheckedCase[] = [];
  for (const entry of content.cases) {
    await setImmediate();
    checked.push(checkCase(content, entry));
  }
  return gatherEvidence(content, checked);
}
