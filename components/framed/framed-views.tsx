import type { ComponentProps, ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { FrameOptions } from '@/lib/embed/frame-options';
import { verdictHeadline } from '@/lib/wording/verdict';
import { SectionQuestions } from '../questionnaire/section-questions';
import { Explained } from '../result/explained';
import { FramedFailure, FramedNotFound } from './framed-errors';

/** What a framed page tells its own script, to be passed on to the page around the frame. */
type Told =
  | { error: 'bad-answers' | 'not-found' | 'failed' }
  | { result: { approach: string; verdict: string; link: string } };

/** What one framed page shows, and the address of the page of the site that shows all of it. */
export type FramedView = { title: string; full: string; told?: Told | undefined; body: ReactNode };

/** A section of the questionnaire, framed. */
export function questionsView(
  props: Omit<ComponentProps<typeof SectionQuestions>, 'isFolded'>,
): FramedView {
  const { section, advice } = props;
  return {
    title: section.name,
    full: hrefs.section(section.id, advice.query),
    told: advice.problems.length > 0 ? { error: 'bad-answers' } : undefined,
    body: <SectionQuestions {...props} isFolded />,
  };
}

/** The recommendation, framed. The page around is told it only where it asked for that. */
export function resultView(
  props: Omit<ComponentProps<typeof Explained>, 'isFolded'>,
  { sharesResult }: FrameOptions,
): FramedView {
  const { advice, origin } = props;
  const { recommended, verdict } = advice.recommendation;
  const full = hrefs.recommendation(advice.query);
  const told: Told | undefined = sharesResult
    ? { result: { approach: recommended, verdict, link: `${origin}${full}` } }
    : undefined;
  return {
    title: verdictHeadline(advice.recommendation, advice.content.approaches),
    full,
    told: advice.problems.length > 0 ? { error: 'bad-answers' } : told,
    body: <Explained {...props} isFolded />,
  };
}

export const notFoundView: FramedView = {
  title: 'Page not found',
  full: hrefs.home,
  told: { error: 'not-found' },
  body: <FramedNotFound />,
};

/** What is shown when the server could not make a page for a query. */
export function failureView(query: string): FramedView {
  return {
    title: 'Something went wrong',
    full: hrefs.home,
    told: { error: 'failed' },
    body: <FramedFailure query={query} />,
  };
}
