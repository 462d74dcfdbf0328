import type { ComponentProps, ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { FrameOptions } from '@/lib/embed/frame-options';
import { verdictHeadline } from '@/lib/wording/verdict';
import { SectionQuestions } from '../questionnaire/section-questions';
import { ExplainedResult } from '../result/explained-result';
import { FramedFailure, FramedNotFound } from './framed-errors';

/** What the frame's script posts to the host page: an error, or the result. */
type FrameOutcome =
  | { error: 'bad-answers' | 'not-found' | 'failed' }
  | { result: { approach: string | null; winners: string[]; verdict: string; link: string } };

/** The content of a framed page; `fullHref` is the address of the full page of the site. */
export type FramedView = {
  title: string;
  fullHref: string;
  message?: FrameOutcome | undefined;
  body: ReactNode;
};

/** The framed page of a section of the questionnaire. */
export function questionsView(
  props: Omit<ComponentProps<typeof SectionQuestions>, 'isFolded'>,
): FramedView {
  const { section, advice } = props;
  return {
    title: section.name,
    fullHref: hrefs.section(section.id, advice.query),
    message: advice.problems.length > 0 ? { error: 'bad-answers' } : undefined,
    body: <SectionQuestions {...props} isFolded />,
  };
}

/** The framed page of a result. The host page gets the result only if it requested it. */
export function resultView(
  props: Omit<ComponentProps<typeof ExplainedResult>, 'isFolded'>,
  { sharesResult }: FrameOptions,
): FramedView {
  const { advice, origin } = props;
  const { recommended, winners, verdict } = advice.recommendation;
  const fullHref = hrefs.recommendation(advice.query);
  const resultMessage: FrameOutcome | undefined = sharesResult
    ? { result: { approach: recommended, winners, verdict, link: `${origin}${fullHref}` } }
    : undefined;
  return {
    title: verdictHeadline(advice.recommendation, advice.content.approaches),
    fullHref,
    message: advice.problems.length > 0 ? { error: 'bad-answers' } : resultMessage,
    body: <ExplainedResult {...props} isFolded />,
  };
}

export const notFoundView: FramedView = {
  title: 'Page not found',
  fullHref: hrefs.home,
  message: { error: 'not-found' },
  body: <FramedNotFound />,
};

/** The framed page for an error while rendering the page of a query. */
export function failureView(query: string): FramedView {
  return {
    title: 'Something went wrong',
    fullHref: hrefs.home,
    message: { error: 'failed' },
    body: <FramedFailure query={query} />,
  };
}
