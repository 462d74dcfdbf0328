import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { answerPhrases } from '@/lib/wording/answer-names';
import { Warning } from '../../ui/notice';

/** A warning for each caution rule that fired: a conflict to settle before acting on the advice. */
export function Cautions(props: { content: Content; recommendation: Recommendation }) {
  const { content, recommendation } = props;
  const rules = content.rules.filter(({ id }) => recommendation.cautions.includes(id));
  return rules.map(({ id, caution }) => {
    const fired = recommendation.fired.find(({ rule }) => rule === id);
    return (
      <Warning key={id} title="Before you start">
        <p className="mt-1 max-w-prose">{caution?.text}</p>
        <p className="mt-1 text-sm">
          {answerPhrases(content.questions, fired?.answers ?? {}).join('; ')}.
        </p>
      </Warning>
    );
  });
}
