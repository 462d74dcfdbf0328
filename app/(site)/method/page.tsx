import type { Metadata } from 'next';
import Link from 'next/link';
import { Citations } from '@/components/recommendation/citations';
import { percent } from '@/components/recommendation/criteria';
import { RuleCard } from '@/components/recommendation/rule-card';
import { PageTitle, Section } from '@/components/ui/section';
import { content, version } from '@/lib/content/current';
import type { Section as ContentSection, Rule } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { hrefs } from '@/lib/site';

export const metadata: Metadata = {
  title: 'Method',
  description: 'Every criterion, weight and rule behind the recommendations.',
};

export default function MethodPage() {
  const { criteria, rules, approaches, method, sections } = content;
  const weights = new Map(recommend(content, {}).criteria.map(({ id, weight }) => [id, weight]));
  return (
    <>
      <PageTitle title="How it decides">
        <p>
          Nothing is hidden: {criteria.length} criteria, {rules.length} rules, one sum. This page is
          made from the same records that the advisor runs on (version {version}).
        </p>
      </PageTitle>
      <div className="grid max-w-prose gap-4">
        <p>
          The advisor uses an additive value model. Each approach has a value from 0 (worst) to 1
          (best) on each criterion. Each criterion has a weight, and the weights add up to 100 %. A
          score is the sum of weight times value, shown from 0 to 100.
        </p>
        <p>
          Before any answer, a criterion's importance is the number of documents (out of{' '}
          {content.documents.length}) that compare the approaches on it. Answers change two things
          through the rules below: values, and importance where an answer says that something
          matters more or less. A rule can also rule an approach out.
        </p>
        <p>
          A question without an answer moves nothing, and neither does "I don't know yet". The
          interval of a score runs from the lowest to the highest that the open questions could
          still bring. It is worked out exactly, not guessed.
        </p>
        <p>
          The verdict is "clearly" from {method.clearMargin} points between the first two, "on
          balance" from {method.leaningMargin}, and "too close to call" below that. With fewer than{' '}
          {method.minimumAnswers} answers that count there is no verdict. These three limits are our
          choice.
        </p>
        <p>
          The values and the strengths of the rules are our reading of the sources: the documents
          say which way something points, hardly ever how far.
        </p>
        <Citations content={content} claims={[]} references={method.references} />
      </div>
      <Section id="criteria" title="Criteria">
        <ol className="grid gap-10">
          {criteria.map(({ id, name, asks, importance, values }) => (
            <li key={id} id={`criterion-${id}`}>
              <h3 className="text-xl">
                {name}, {percent(weights.get(id) ?? 0)}
              </h3>
              <p className="text-muted">{asks}</p>
              <p className="mt-2">
                Importance {importance.points}. {importance.because}
              </p>
              <Citations content={content} {...importance} />
              <dl className="mt-2 grid gap-2">
                {approaches.map((approach) => {
                  const base = values[approach.id];
                  return (
                    base && (
                      <div key={approach.id} className="border-line border-l-2 pl-4">
                        <dt>
                          {approach.name} starts at <strong>{base.value.toFixed(2)}</strong>
                        </dt>
                        <dd>
                          {base.because}
                          <Citations
                            content={content}
                            claims={base.claims}
                            references={base.references}
                          />
                        </dd>
                      </div>
                    )
                  );
                })}
              </dl>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="rules" title="Rules">
        <p className="mb-6 max-w-prose">
          Sorted by the section of the questionnaire whose answers they read first. A move is added
          to the approach's value on that criterion. How the sources are weighed where they disagree
          is on the <Link href={hrefs.sources}>sources page</Link>.
        </p>
        {sections.map((section) => (
          <div key={section.id} className="mt-8">
            <h3 className="mb-4 text-xl">{section.name}</h3>
            <div className="grid gap-6">
              {rules
                .filter((rule) => readsFirst(rule, section))
                .map((rule) => (
                  <RuleCard key={rule.id} content={content} rule={rule} />
                ))}
            </div>
          </div>
        ))}
      </Section>
    </>
  );
}

function readsFirst(rule: Rule, section: ContentSection): boolean {
  const first = Object.keys(rule.when)[0];
  return content.questions.find(({ id }) => id === first)?.section === section.id;
}
