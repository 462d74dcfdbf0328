import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { answerPhrases } from '@/lib/wording/answer-names';
import { joinInWords, nameInSentence } from '@/lib/wording/verdict';
import { liftedVetoFinding } from '@/lib/wording/vetoes';
import { Citations } from '../../sources/citations';

type Props = { content: Content; recommendation: Recommendation };

/** The vetoes that apply, each with the answers behind it, its reason and its sources. */
export function RuledOut({ content, recommendation }: Props) {
  const rules = content.rules.filter(({ id }) =>
    recommendation.vetoes.some(({ rule }) => rule === id),
  );
  return (
    <ul className="grid gap-4">
      {rules.map((rule) => {
        const { id, because, vetoes, claims, references } = rule;
        const names = joinInWords(
          vetoes.map((approach) => nameInSentence(content.approaches, approach)),
        );
        const fired = recommendation.fired.find((candidate) => candidate.rule === id);
        return (
          <li key={id} className="max-w-prose border-warning border-l-2 pl-4">
            <p>
              <strong>This rules out {names}.</strong> {because}
            </p>
            <p className="text-muted text-sm">
              You answered {answerPhrases(content.questions, fired?.answers ?? {}).join('; ')}.{' '}
              {liftedVetoFinding({ content, recommendation }, rule)}
            </p>
            <Citations content={content} claims={claims} references={references} />
          </li>
        );
      })}
    </ul>
  );
}
