import { withOtherSide } from '@/lib/content/other-side';
import type { Content } from '@/lib/content/schema';
import { withoutDocument } from '@/lib/engine/sureness/variants';
import { content } from '../content/content';

/** A variant of the content in the robustness analysis; `id` is the document or the conflict. */
export type Variant = { name: string; id: string; variant: Content };

export const variantsWithoutDocument: Variant[] = content().documents.map(({ id }) => ({
  name: `without ${id}`,
  id,
  variant: withoutDocument(content(), id),
}));

export const variantsOfConflicts: Variant[] = content().conflicts.map((conflict) => ({
  name: `the other side of ${conflict.id}`,
  id: conflict.id,
  variant: withOtherSide(content(), conflict),
}));
