import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { answerPhrases } from '@/lib/wording/answer-names';
import { inWords, nameInSentence } from '@/lib/wording/verdict';
import { Citations } from './citations';

type Props = { content: Content; recommendation: Recommendation };

/** What is ruled out, by which answers, and on what grounds. */
export function RuledOut({ content, recommendation }: Props) {
  const rules = content.rules.filter(({ id }) =>
    recommendation.vetoes.some(({ rule }) => rule === id),
  );
  return (
    <ul className="grid gap-4">
      {rules.map(({ id, because, vetoes, claims, references }) => {
        const names = inWords(vetoes.map((one) => nameInSentence(content.approaches, one)));
        const fired = recommendation.fired.find(({ rule }) => rule === id);
        return (
          <li key={id} className="max-w-prose border-warning border-l-2 pl-4">
            <p>
              <strong>This rules out {names}.</strong> {because}
            </p>
            <p className="text-muted text-sm">
              You answered {answerPhrases(content.questions, fired?.answers ?? {}).join('; ')}. As
              soon as that changes, {names} {vetoes.length > 1 ? 'come' : 'comes'} back.
            </p>
            <Citations content={content} claims={claims} references={references} />
          </li>
        );
      })}
    </ul>
  );
}
