import { canonicalJson } from '@/lib/releases/canonical';
import { frozenContentSchema, versionOf } from '@/lib/store/release-files';
import { content } from '../../support/content/content';

/** The first release of NEXT_PRODUCT, which has the rules of PRODUCT. */
export const FIRST_RELEASE = versionOf(
  1,
  `${canonicalJson(frozenContentSchema.strip().parse(content()))}\n`,
);

/** Answers that the next release judges otherwise, renames and drops. */
export const OLD_ANSWERS =
  'task=code&labelled-examples=100-999&data-collection=some&time-to-release=months&prompt-expertise=expert&evaluation=spot-checks';
/** The same in the words of the next release. */
export const THEIR_NEW_NAMES = OLD_ANSWERS.replace('data-collection=some&', '')
  .replace('prompt-expertise', 'prompt-skill')
  .replace('spot-checks', 'samples');
