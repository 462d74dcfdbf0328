import type { Compared } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import type { Disagreement, Together } from '@/lib/engine/compare/disagreements';
import { optionLabel } from '@/lib/wording/answer-names';
import { called } from '@/lib/wording/compared';
import { effectFinding, sharesInWords, weightsPhrase } from '@/lib/wording/together';
import { inWords } from '@/lib/wording/verdict';
import { ShareBar } from '../charts/share-bar';

type Props = { content: Content; people: Compared[]; together: Together };

/** Disagreements with who says what and what would follow from each answer. */
export function DisagreementList(props: Props & { shown: Disagreement[] }) {
  return (
    <ul className="grid grid-cols-1 gap-8">
      {props.shown.map((one) => (
        <Item key={one.id} {...props} one={one} />
      ))}
    </ul>
  );
}

function Item({ content, people, together, one }: Props & { one: Disagreement }) {
  const question = content.questions.find(({ id }) => one.kind === 'question' && id === one.id);
  const names = (places: readonly number[]) =>
    inWords(people.filter((_, n) => places.includes(n)).map(called));
  return (
    <li className="max-w-prose border-line border-l-2 pl-4">
      <h3 className="text-xl">{question?.label ?? 'Whose weights to use'}</h3>
      {question && <p className="text-muted text-sm">{question.text}</p>}
      <p className="mt-1">{effectFinding(one)}</p>
      <ul className="mt-3 grid grid-cols-1 gap-3">
        {one.stands.map(({ option, people: who, firsts }) => (
          <li key={option}>
            <p>
              <strong>
                {question
                  ? optionLabel(question, option)
                  : weightsPhrase(content, together.weights[Number(option)] ?? {})}
              </strong>
              <span className="text-muted"> · {names(who)}</span>
            </p>
            {one.effect > 0 && (
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
      {one.missing.length > 0 && (
        <p className="mt-2 text-muted text-sm">Not answered by {names(one.missing)}.</p>
      )}
    </li>
  );
}
