import {
  COMPARED_WITH_PARAMETER,
  forQuestions,
  hrefs,
  RULESET_PARAMETER,
} from '@/lib/addresses/hrefs';
import { scoreTexts } from '@/lib/wording/figures';
import type { Result } from '@/lib/wording/findings';
import { verdictHeadline } from '@/lib/wording/verdict';
import { AnswerField } from '../../questionnaire/answer-field';
import { LiveForm } from '../../questionnaire/live-form';
import { Link } from '../../site/link';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { WithoutScripts } from '../../ui/without-scripts';
import { ScoreList } from '../answer/score-list';
import { type OriginalResult, ScoreChanges } from './comparison';
import { WeightFields } from './weight-fields';

/** All answers and weights as form fields, beside the result that they give. */
export function WhatIf(
  props: Result & {
    query: string;
    /** The version of the ruleset of both results. */
    version: string;
    /** The query as requested, before it was made canonical. */
    rawQuery: string;
    /** The original result, if this one is a variant of it. */
    before: OriginalResult | null;
  },
) {
  const { content, recommendation, query, version, rawQuery, before } = props;
  const scores = recommendation.ranking.map(({ score }) => score);
  const points = before ? scores.map((score) => score.toFixed(1)) : scoreTexts(scores);
  const { answers, unanswered, answered } = recommendation;
  const from = forQuestions(before?.query ?? query);
  const nameOf = (id: string) => content.approaches.find((approach) => approach.id === id)?.name;
  const applicable = new Set([...answered, ...unanswered]);
  return (
    <LiveForm
      key={from}
      action={hrefs.recommendation()}
      path={hrefs.recommendation()}
      answers={hrefs.whatIf(query, { [RULESET_PARAMETER]: version }, from).split('?')[1] ?? ''}
      rawQuery={rawQuery}
      isTrial
    >
      <p className="mb-6 max-w-prose">
        Change an answer or a weight and see what becomes of the result. Your own answers are kept:
        one click brings them back.
      </p>
      <div className="grid gap-8 @5xl:grid-cols-[1fr_18rem]">
        <aside
          aria-label="What becomes of the result"
          data-sticks=""
          className="[@media(height>=30rem)]:sticky top-0 z-10 -mx-4 self-start bg-paper px-4 py-2 @2xl:mx-0 @2xl:px-0 @5xl:top-4 @5xl:order-last @5xl:py-0"
        >
          <div className="rounded-md bg-panel px-5 py-3 @5xl:py-4">
            <div role="status">
              <p className="font-semibold font-serif text-lg">
                {verdictHeadline(recommendation, content.approaches)}
              </p>
              <p className="text-sm @5xl:sr-only @5xl:select-none">
                {recommendation.ranking
                  .map(({ approach }, n) => `${nameOf(approach)} ${points[n]}`)
                  .join(', ')}
              </p>
            </div>
            <div className="mt-3 hidden @5xl:block" aria-hidden="true">
              <ScoreList
                ranking={recommendation.ranking}
                approaches={content.approaches}
                isInTenths={before !== null}
              />
            </div>
            {before && (
              <>
                <div className="mt-3 hidden @5xl:block">
                  <ScoreChanges {...{ content, recommendation }} previous={before.recommendation} />
                </div>
                <p className="text-sm @5xl:mt-2">
                  <Link href={hrefs.recommendation(before.query)}>Back to the original</Link> ·{' '}
                  <Link href={hrefs.compareTwo(before.query, query)}>Compare the two in full</Link>
                </p>
              </>
            )}
          </div>
        </aside>
        <div className="grid min-w-0 content-start gap-8">
          <Disclosure summary="Other answers" isOpen={before !== null}>
            <div className="mt-3 grid gap-8">
              {content.sections.map(({ id, name }) => (
                <fieldset key={id} className="min-w-0">
                  <legend className="mb-2 font-semibold font-serif text-lg">{name}</legend>
                  <div className="grid gap-4 @2xl:grid-cols-2">
                    {content.questions
                      .filter(({ section }) => section === id)
                      .map((question) =>
                        applicable.has(question.id) ? (
                          <AnswerField
                            key={question.id}
                            question={question}
                            answer={answers[question.id] ?? ''}
                          />
                        ) : (
                          answers[question.id] !== undefined && (
                            <input
                              key={question.id}
                              type="hidden"
                              name={question.id}
                              value={answers[question.id]}
                            />
                          )
                        ),
                      )}
                  </div>
                </fieldset>
              ))}
            </div>
          </Disclosure>
          <WeightFields {...props} from={from} />
          <input type="hidden" name={RULESET_PARAMETER} value={version} />
          <input type="hidden" name={COMPARED_WITH_PARAMETER} value={from} />
          <WithoutScripts>
            <Button type="submit" kind="secondary">
              Show the result of these
            </Button>
          </WithoutScripts>
        </div>
      </div>
    </LiveForm>
  );
}
