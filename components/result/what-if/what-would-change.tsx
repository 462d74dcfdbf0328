import { flipsFinding, type Result } from '@/lib/wording/findings';
import { Flips } from './flips';
import { OpenQuestions } from './open-questions';

/** What would change the winner: changes of answers, and answers to the open questions. */
export function WhatWouldChange(props: Result & { query: string }) {
  return (
    <div className="grid gap-8">
      <div>
        <p className="mb-4 max-w-prose">
          {flipsFinding(props)}
          {props.recommendation.analysis.flips.length > 0 &&
            ' A small lead may still be too close to call: the result itself says so.'}
        </p>
        <Flips {...props} />
      </div>
      {props.recommendation.unanswered.length > 0 && (
        <section aria-labelledby="open">
          <h3 id="open" className="mb-2 text-xl">
            Open questions
          </h3>
          <OpenQuestions {...props} />
        </section>
      )}
    </div>
  );
}
