import { hrefs } from '@/lib/addresses/hrefs';
import { encodeAnswers } from '@/lib/answers/encode';
import type { Case, Content } from '@/lib/content/schema';
import type { CheckedCase } from '@/lib/evidence/check-cases';
import { optionLabel } from '@/lib/wording/answer-names';
import { nameInSentence, winnerNames } from '@/lib/wording/verdict';
import { verdictName } from '@/lib/wording/verdict-name';
import { Mark } from '../ui/mark';
import { CaseSource, outcomePhrase } from './case-facts';

const HIT_PHRASES: Record<CheckedCase['hit'], string> = {
  best: 'the best',
  acceptable: 'as good, by its source',
  miss: 'neither the best nor as good',
};

/** A case: the reported outcome and the advice; collapsed: the situation and coded answers. */
export function CaseArticle({ content, checked }: { content: Content; checked: CheckedCase }) {
  const { case: caseEntry, winners, hit, recommendation } = checked;
  const firsts = content.approaches.filter(({ id }) => winners.includes(id));
  return (
    <article id={caseEntry.id} className="border-line border-t pt-4">
      <h3 className="text-lg">{caseEntry.title}</h3>
      <p>{`${outcomePhrase(content, caseEntry)}.`}</p>
      <p>
        Advice:{' '}
        {firsts.map(({ id, mark }) => (
          <Mark key={id} shape={mark} />
        ))}
        {` ${winnerNames(content.approaches, winners)}, ${verdictName(recommendation.verdict)}. That is `}
        <strong>
          {hit === 'best' && caseEntry.kind === 'guidance'
            ? 'what is prescribed'
            : hit === 'miss' && winners.length > 1
              ? 'not the best or as good in each'
              : HIT_PHRASES[hit]}
        </strong>
        .{' '}
        <a href={hrefs.recommendation(encodeAnswers(content, caseEntry.answers))}>
          Open it as a recommendation<span className="sr-only">{`: ${caseEntry.title}`}</span>
        </a>
      </p>
      <details className="mt-1">
        <summary className="w-fit py-1 text-accent underline">
          The situation and what was reported
          <span className="sr-only">{`: ${caseEntry.title}`}</span>
        </summary>
        <div className="grid max-w-prose gap-3 pt-2">
          <p>{caseEntry.situation}</p>
          <p>
            <strong>{caseEntry.kind === 'guidance' ? 'What is advised:' : 'What came out:'}</strong>{' '}
            {caseEntry.outcome.reported}
          </p>
          <CodedAnswers content={content} caseEntry={caseEntry} />
          <p className="text-sm">
            {`Scores: ${recommendation.ranking
              .map(
                ({ approach, score }) =>
                  `${nameInSentence(content.approaches, approach)} ${score.toFixed(1)}`,
              )
              .join(', ')}.`}
          </p>
          <CaseSource caseEntry={caseEntry} />
        </div>
      </details>
    </article>
  );
}

function CodedAnswers({ content, caseEntry }: { content: Content; caseEntry: Case }) {
  return (
    <div>
      <p>
        <strong>Its answers, as we read them:</strong>
      </p>
      <dl className="text-sm">
        {content.questions
          .filter(({ id }) => caseEntry.answers[id] !== undefined)
          .map((question) => (
            <div key={question.id}>
              <dt className="inline text-muted">{`${question.label}: `}</dt>
              <dd className="inline">
                {optionLabel(question, caseEntry.answers[question.id])}
                {caseEntry.coding[question.id] && (
                  <span className="block pl-4 text-muted">{caseEntry.coding[question.id]}</span>
                )}
              </dd>
            </div>
          ))}
      </dl>
      {caseEntry.coding.outcome && (
        <p className="text-muted text-sm">{`On the outcome: ${caseEntry.coding.outcome}`}</p>
      )}
    </div>
  );
}
