import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import { MAX_WEIGHT } from '@/lib/engine/model/units';
import { Link } from '../site/link';

/** The method in plain words, with its parameters. */
export function MethodText({ content }: { content: Content }) {
  const { documents } = content;
  return (
    <div className="grid max-w-prose gap-4">
      <p>
        The advisor uses an additive value model. Each approach has a value from 0 (worst) to 1
        (best) on each criterion. Each criterion has a weight, and the weights add up to 100%. A
        score is the sum of weight times value, shown from 0 to 100.
      </p>
      <p>
        Before any answer, a criterion’s importance is the number of documents (out of{' '}
        {documents.length}) that compare the approaches on it. Answers change two things through the
        rules below: values, and importance where an answer says that something matters more or
        less. A rule can also rule an approach out.
      </p>
      <p>
        A question without an answer moves nothing, and neither does “I don’t know yet”. The
        interval of a score runs from the lowest to the highest that the open questions could still
        bring. It is worked out exactly, not guessed.
      </p>
      <p>
        You can weigh the criteria yourself, from 0 to {MAX_WEIGHT}. At {MAX_WEIGHT} a criterion
        weighs as much as the one that weighs most by documents and answers; the other steps are
        equal parts of that. A criterion you leave alone keeps its weight, and then all weights are
        scaled to 100%.
      </p>
      <p>
        The values, and which way a rule moves them, are our reading of the sources. The documents
        hardly ever say how far: that is what <Link href={hrefs.calibration}>published cases</Link>{' '}
        set. On some criteria the documents state an order that holds in any situation, such as that
        prompts are quicker to a first release; there answers change only how much it weighs.
      </p>
    </div>
  );
}
