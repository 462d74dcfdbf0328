import type { Compared } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import type { Disagreement, Together } from '@/lib/engine/compare/disagreements';
import { optionLabel } from '@/lib/wording/answer-names';
import { called } from '@/lib/wording/compared';
import { effectFinding, sharesInWords, weightsPhrase } from '@/lib/wording/together';
import { inWords } from '@/lib/wording/verdict';
import { ShareBar } from '../charts/share-bar';

type Props = { content: Content; people: Compared[]; together: Together };

/** Disagreements: who gave which answer, and which approaches would win with each. */
export function DisagreementList(props: Props & { disagreements: Disagreement[] }) {
  return (
    <ul className="grid grid-cols-1 gap-8">
      {props.disagreements.map((disagreement) => (
        <Item key={disagreement.id} {...props} disagreement={disagreement} />
      ))}
    </ul>
  );
}

function Item({ content, people, together, disagreement }: Props & { disagreement: Disagreement }) {
  const question = content.questions.find(
    ({ id }) => disagreement.kind === 'question' && id === disagreement.id,
  );
  const namesOf = (places: readonly number[]) =>
    inWords(people.filter((_, n) => places.includes(n)).map(called));
  return (
    <li className="max-w-prose border-line border-l-2 pl-4">
      <h3 className="text-xl">{question?.label ?? 'Whose weights to use'}</h3>
      {question && <p className="text-muted text-sm">{question.text}</p>}
      <p className="mt-1">{effectFinding(disagreement)}</p>
      <ul className="mt-3 grid grid-cols-1 gap-3">
        {disagreement.stands.map(({ option, people: places, firsts }) => (
          <li key={option}>
            <p>
              <strong>
                {question
                  ? optionLabel(question, option)
                  : weightsPhrase(content, together.weights[Number(option)] ?? {})}
              </strong>
              <span className="text-muted"> · {namesOf(places)}</span>
            </p>
            {disagreement.effect > 0 && (
              <>
                <ShareBar
                  shares={content.approaches.map(({ id, mark }) => ({
                    shape: mark,
                    share: firsts[id] ?? 0,
                  }))}
                />
                <p className="text-muted text-sm">With this, {sharesInWords(content, firsts)}.</p>
              </>
            )}
          </li>
        ))}
      </ul>
      {disagreement.missing.length > 0 && (
        <p className="mt-2 text-muted text-sm">Not answered by {namesOf(disagreement.missing)}.</p>
      )}
    </li>
  );
}
