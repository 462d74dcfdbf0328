import { z } from 'zod';
import { sentence, slug } from './primitives';

/** What became of an id that links of older releases may name. */
export const migration = z.strictObject({
  id: slug,
  /** The number of the first release that does not have it. */
  release: z.int().min(2),
  was: z.union([
    z.strictObject({ question: slug }),
    z.strictObject({ question: slug, option: slug }),
    z.strictObject({ criterion: slug }),
  ]),
  /**
   * What stands for it now: the new id of a question or criterion, or the answers that an
   * option comes to. Left out where nothing does; people are then told `because`.
   */
  becomes: z.union([slug, z.record(slug, slug)]).optional(),
  because: sentence,
});
