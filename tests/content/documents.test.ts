import { expect, test } from 'vitest';
import { decodeAnswers } from '@/lib/answers/decode';
import { recommend } from '@/lib/engine/recommend';
import { content } from '../support/content/content';

/** Examples from the documents, each as several plausible answer sets. */
const examples = [
  {
    example: 'D1: a healthcare company wants diagnosis quality and patient dialogue',
    approach: 'hybrid',
    answers: [
      'task=dialogue&tasks-count=several&domain=healthcare&error-cost=high&labelled-examples=5000',
      'task=dialogue&tasks-count=several&domain=healthcare&domain-specialization=professional&error-cost=high&labelled-examples=1000-9999&data-quality=high',
      'task=question-answering&tasks-count=several&domain=healthcare&domain-specialization=niche&error-cost=high&labelled-examples=20000&data-quality=high&knowledge-freshness=changing&budget=large&ml-expertise=some&time-to-release=months',
    ],
  },
  {
    example: 'D2: medical diagnosis with rich labelled data, time and skills',
    approach: 'fine-tuning',
    answers: [
      'task=classification&domain=healthcare&labelled-examples=20000&time-to-release=months&ml-expertise=expert',
      'task=classification&tasks-count=one&domain=healthcare&domain-specialization=niche&error-cost=high&output-consistency=high&labelled-examples=20000&data-quality=high&time-to-release=months&ml-expertise=expert&budget=large',
    ],
  },
  {
    example: 'D2: legal document analysis with rich labelled data, time and skills',
    approach: 'fine-tuning',
    answers: [
      'task=extraction&tasks-count=one&domain=law&domain-specialization=professional&labelled-examples=20000&data-quality=high&time-to-release=months&ml-expertise=expert',
      'task=classification&domain=law&domain-specialization=niche&knowledge-freshness=static&requirements-change=stable&labelled-examples=5000&data-quality=high&time-to-release=months&ml-expertise=expert&compute=cluster',
    ],
  },
  {
    example: 'D2: content generation with a low budget in days',
    approach: 'prompt-engineering',
    answers: [
      'task=content-generation&budget=minimal&time-to-release=days',
      'task=content-generation&budget=minimal&time-to-release=days&domain=media&output-consistency=low&error-cost=low&ml-expertise=none&compute=api-only',
      'task=content-generation&budget=small&time-to-release=days&tasks-count=several&labelled-examples=200&output-consistency=medium',
    ],
  },
  {
    example: 'D4: structured output without training data',
    approach: 'prompt-engineering',
    answers: [
      'task=structured-output&labelled-examples=none',
      'task=structured-output&labelled-examples=0&output-consistency=high&data-collection=some',
      'task=structured-output&labelled-examples=none&data-collection=no&output-consistency=high&tasks-count=one&domain=software',
    ],
  },
  {
    example: 'D4: sentiment classification with a large labelled set',
    approach: 'fine-tuning',
    answers: [
      'task=classification&labelled-examples=10000',
      'task=classification&tasks-count=one&labelled-examples=50000&data-quality=high&output-consistency=high',
      'task=classification&tasks-count=one&domain=customer-support&domain-specialization=everyday&labelled-examples=50000&data-quality=high&monthly-requests=200000',
    ],
  },
].flatMap(({ example, approach, answers }) =>
  answers.map((query, n) => ({ example, approach, query, n: n + 1 })),
);

test.each(examples)('$example ($n): $approach', ({ approach, query }) => {
  const { answers, problems } = decodeAnswers(content(), new URLSearchParams(query));
  expect(problems).toEqual([]);
  const { recommended, ranking } = recommend(content(), answers);
  expect(recommended, JSON.stringify(ranking)).toBe(approach);
});
