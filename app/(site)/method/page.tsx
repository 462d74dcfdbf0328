import type { Metadata } from 'next';
import { CalibrationText } from '@/components/method/calibration-text';
import { ComparingText } from '@/components/method/comparing-text';
import { CriterionBase } from '@/components/method/criterion-base';
import { MethodText } from '@/components/method/method-text';
import { ReleaseList } from '@/components/method/release-list';
import { RuleList } from '@/components/method/rule-list';
import { Experiments, VerdictText } from '@/components/method/verdict-text';
import { Link } from '@/components/site/link';
import { PageTitle, Section } from '@/components/ui/section';
import { hrefs } from '@/lib/addresses/hrefs';
import { recommend } from '@/lib/engine/recommend';
import { content } from '@/lib/store/current-content';
import { currentRuleset, releases } from '@/lib/store/rulesets';

export const metadata: Metadata = {
  title: 'Method',
  description: 'Every criterion, weight and rule behind the recommendations.',
};

export default function MethodPage() {
  const { criteria, rules } = content;
  const weights = new Map(recommend(content, {}).criteria.map(({ id, weight }) => [id, weight]));
  return (
    <>
      <PageTitle title="How it decides">
        <p>
          Nothing is hidden: {criteria.length} criteria, {rules.length} rules, one sum. This page is
          made from the same records that the advisor runs on (version {currentRuleset.version}).
        </p>
      </PageTitle>
      <MethodText content={content} />
      <Section id="verdict" title="How sure it is">
        <VerdictText content={content} />
      </Section>
      <Section id="comparing" title="Comparing answers, and deciding together">
        <ComparingText content={content} />
      </Section>
      <Section id="trials" title="Trials it may suggest">
        <p className="mb-6 max-w-prose">
          Where two approaches are close, a small trial says more than any rule. The first one below
          that is about the two, and that fits the answers, is named. Days and limits are our
          estimates.
        </p>
        <Experiments content={content} />
      </Section>
      <Section id="calibration" title="What the cases say about our reading">
        <CalibrationText content={content} />
      </Section>
      <Section id="releases" title="Releases of the rules">
        <p className="mb-6 max-w-prose">
          A link to a result names the release it was made by, and opens the same result for ever:
          old releases are kept whole, and nobody can change them without the checks failing. Where
          later rules come to something else, both are shown, with the reasons given here.
        </p>
        {releases.length === 0 && (
          <p className="max-w-prose">No release has been made yet; the rules are a draft.</p>
        )}
        <ReleaseList content={content} releases={releases} />
      </Section>
      <Section id="criteria" title="Criteria">
        <ol className="grid gap-10">
          {criteria.map((criterion) => (
            <li key={criterion.id}>
              <CriterionBase
                content={content}
                criterion={criterion}
                weight={weights.get(criterion.id) ?? 0}
              />
            </li>
          ))}
        </ol>
      </Section>
      <Section id="rules" title="Rules">
        <p className="mb-6 max-w-prose">
          Sorted by the section of the questionnaire whose answers they read first. A move is added
          to the approach’s value on that criterion. How the sources are weighed where they disagree
          is on the <Link href={hrefs.sources}>sources page</Link>.
        </p>
        <RuleList content={content} />
      </Section>
    </>
  );
}
