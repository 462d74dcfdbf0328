import { hrefs } from '@/lib/addresses/hrefs';
import { encodeAnswers } from '@/lib/answers/encode';
import type { Case, Content } from '@/lib/content/schema';
import type { Checked } from '@/lib/evidence/check';
import { optionLabel } from '@/lib/wording/answer-names';
import { nameInSentence } from '@/lib/wording/verdict';
import { verdictName } from '@/lib/wording/verdict-name';
import { Mark } from '../ui/mark';
import { CaseSource, outcomePhrase } from './case-facts';

const HITS: Record<Checked['hit'], string> = {
  best: 'the best',
  acceptable: 'as good, by its source',
  miss: 'neither the best nor as good',
};

/** A case: what was reported, what the advisor says, and on opening everything we coded. */
export function CaseArticle({ content, checked }: { content: Content; checked: Checked }) {
  const { case: one, given, hit, recommendation } = checked;
  const mark = content.approaches.find(({ id }) => id === given)?.mark;
  return (
    <article id={one.id} className="border-line border-t pt-4">
      <h3 className="text-lg">{one.title}</h3>
      <p>{`${outcomePhrase(content, one)}.`}</p>
      <p>
        Advice: {mark && <Mark shape={mark} />}
        {` ${nameInSentence(content.approaches, given)}, ${verdictName(recommendation.verdict)}. That is `}
        <strong>
          {hit === 'best' && one.kind === 'guidance' ? 'what is prescribed' : HITS[hit]}
        </strong>
        .{' '}
        <a href={hrefs.recommendation(encodeAnswers(content, one.answers))}>
          Open it as a recommendation<span className="sr-only">{`: ${one.title}`}</span>
        </a>
      </p>
      <details className="mt-1">
        <summary className="w-fit py-1 text-accent underline">
          The situation and what was reported
          <span className="sr-only">{`: ${one.title}`}</span>
        </summary>
        <div className="grid max-w-prose gap-3 pt-2">
          <p>{one.situation}</p>
          <p>
            <strong>{one.kind === 'guidance' ? 'What is advised:' : 'What came out:'}</strong>{' '}
            {one.outcome.reported}
          </p>
          {one.miss && (
            <p>
              <strong>Why we think the advisor misses it:</strong> {one.miss}
            </p>
          )}
          <CodedAnswers content={content} one={one} />
          <p className="text-sm">
            {`Scores: ${recommendation.ranking
              .map(
                ({ approach, score }) =>
                  `${nameInSentence(content.approaches, approach)} ${score.toFixed(1)}`,
              )
              .join(', ')}.`}
          </p>
          <CaseSource one={one} />
        </div>
      </details>
    </article>
  );
}

function CodedAnswers({ content, one }: { content: Content; one: Case }) {
  return (
    <div>
      <p>
        <strong>Its answers, as we read them:</strong>
      </p>
      <dl className="text-sm">
        {content.questions
          .filter(({ id }) => one.answers[id] !== undefined)
          .map((question) => (
            <div key={question.id}>
              <dt className="inline text-muted">{`${question.label}: `}</dt>
              <dd className="inline">
                {optionLabel(question, one.answers[question.id])}
                {one.coding[question.id] && (
                  <span className="block pl-4 text-muted">{one.coding[question.id]}</span>
                )}
              </dd>
            </div>
          ))}
      </dl>
      {one.coding.outcome && (
        <p className="text-muted text-sm">{`On the outcome: ${one.coding.outcome}`}</p>
      )}
    </div>
  );
}
