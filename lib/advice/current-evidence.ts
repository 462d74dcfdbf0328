import { setImmediate } from 'node:timers/promises';
import { type Checked, checkCase } from '../evidence/check';
import { type Evidence, gather } from '../evidence/gather';
import { content } from '../store/current-content';

let found: Promise<Evidence> | undefined;

/**
 * The check of the content this server runs on; made when it is first asked for, one case
 * at a time, so that other requests are answered in between.
 */
export function evidence(): Promise<Evidence> {
  found ??= make();
  return found;
}

async function make(): Promise<Evidence> {
  const checked: Checked[] = [];
  for (const one of content.cases) {
    await setImmediate();
    checked.push(checkCase(content, one));
  }
  return gather(content, checked);
}
