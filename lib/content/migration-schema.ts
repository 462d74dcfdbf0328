import { z } from 'zod';
import { sentence, slug } from './primitives';

/** The successor of an id that links of older releases may name. */
export const migration = z.strictObject({
  id: slug,
  /** The number of the first release without the id. */
  release: z.int().min(1),
  was: z.union([
    z.strictObject({ question: slug }),
    z.strictObject({ question: slug, option: slug }),
    z.strictObject({ criterion: slug }),
  ]),
  /**
   * The new id of a question or criterion, or the answers that replace an option. Left out where
   * there is no successor; people are then shown `because`.
   */
  becomes: z.union([slug, z.record(slug, slug)]).optional(),
  because: sentence,
});
