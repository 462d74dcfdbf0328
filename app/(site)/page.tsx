import type { Metadata } from 'next';
import { NewestResults } from '@/components/history/newest-results';
import { Example } from '@/components/home/example';
import { Retrieval } from '@/components/method/retrieval';
import { sharingMetadata } from '@/components/preview/link-metadata';
import { ResumeNotice } from '@/components/questionnaire/resume-notice';
import { Link } from '@/components/site/link';
import { buttonClasses } from '@/components/ui/button';
import { FocusHeading } from '@/components/ui/focus-heading';
import { Section } from '@/components/ui/section';
import { ALL_SECTIONS, hrefs } from '@/lib/addresses/hrefs';
import { advise, readAnswers } from '@/lib/advice/advise';
import { content } from '@/lib/store/current-content';
import { readSettings } from '@/lib/store/settings';
import { wholePercent } from '@/lib/wording/figures';

const { siteUrl } = readSettings(process.env);

// The page is rendered at build time, when only the settings say where it will be served.
export const metadata: Metadata = {
  title: { absolute: 'Prompt or Tune: a decision advisor' },
  ...(siteUrl && sharingMetadata(new URL(siteUrl).origin, hrefs.home)),
};

export default function HomePage() {
  const { questions, criteria, documents, rules, sections, method } = content;
  const { published } = content.calibration.found.unseen;
  const minutes = Math.ceil((questions.length * method.secondsPerQuestion) / 60);
  const { recommendation, query } = advise(readAnswers(Object.entries(method.example.answers)));
  const start = sections[0]?.id ?? '';
  return (
    <>
      <FocusHeading className="max-w-3xl text-4xl @2xl:text-5xl">
        Prompt a language model, fine-tune one, or do both?
      </FocusHeading>
      <p className="mt-5 max-w-prose text-lg">
        You want a language model, such as the one behind a chat assistant, to do a job for your
        team. Give it better instructions (prompt engineering), train it on your own examples
        (fine-tuning), or both (a hybrid)? Answer questions about your task, data, budget, time and
        skills, and get a recommendation that shows its reasons and sources, says how sure it is,
        and names what would change it.
      </p>
      <p className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Link href={hrefs.section(start)} className={buttonClasses()}>
          Start
        </Link>
        <span className="text-muted">
          At most {questions.length} questions (some may not apply to you), about {minutes} minutes.
          Skip what you like. No account, nothing stored on the server.
        </span>
      </p>
      <ResumeNotice section={start} />
      <NewestResults />
      <Section id="example" title="What you get">
        <p className="mb-4 max-w-prose text-muted">
          A real result, shortened. {method.example.story} It answered{' '}
          {recommendation.answered.length} questions and left {recommendation.unanswered.length}{' '}
          open.
        </p>
        <Example content={content} recommendation={recommendation} query={query} />
      </Section>
      <Section id="three-ways" title="The three ways">
        <ul className="grid gap-6 @2xl:grid-cols-3">
          {content.approaches.map(({ id, name, summary }) => (
            <li key={id}>
              <h3 className="text-xl">
                <Link href={hrefs.approach(id)}>{name}</Link>
              </h3>
              <p className="mt-1">{summary}</p>
            </li>
          ))}
        </ul>
        <Retrieval approaches={content.approaches} isOpen />
      </Section>
      <Section id="how" title="How it decides">
        <div className="grid max-w-prose gap-4">
          <p>
            Each way is valued on {criteria.length} criteria, such as fit with your data, cost and
            control. Your answers move the values and the weights by {rules.length} written rules.
            The score is the weighted sum, and <Link href={hrefs.method}>every rule is open</Link>.
          </p>
          <p>
            The criteria come from {documents.length} documents that compare prompt engineering and
            fine-tuning. <Link href={hrefs.sources}>Every claim is listed with its place</Link>, and
            where the documents contradict each other you see which side was taken and why.
          </p>
          <p>
            It has been checked against {published.cases} published cases. On those that took no
            part in setting its strengths, its advice came out best or as good in{' '}
            {wholePercent(published.acceptable / published.cases)}.{' '}
            <Link href={hrefs.evidence}>See what it gets wrong</Link>.
          </p>
          <p>
            No language model writes the advice: the same answers always give the same result. The
            address of a result holds all the answers, so sending it to a colleague is enough. You
            can also <Link href={hrefs.compare()}>compare results</Link> side by side, or{' '}
            <Link href={hrefs.together()}>decide together</Link>.
          </p>
          <p>
            Prefer to see all questions at once?{' '}
            <Link href={hrefs.section(ALL_SECTIONS)}>Answer them on one page</Link>. Programs can{' '}
            <a href={hrefs.questionnaire}>read the questionnaire</a> and{' '}
            <a href={hrefs.api(query)}>ask for a recommendation</a> as JSON.
          </p>
        </div>
      </Section>
    </>
  );
}
