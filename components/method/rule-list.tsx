import type { Content, Rule, Section } from '@/lib/content/schema';
import { RuleCard } from './rule-card';

/** Every rule, grouped by the section of the first question in its condition. */
export function RuleList({ content }: { content: Content }) {
  const startsIn = (rule: Rule, section: Section) => {
    const first = Object.keys(rule.when)[0];
    return content.questions.find(({ id }) => id === first)?.section === section.id;
  };
  return content.sections.map((section) => (
    <div key={section.id} className="mt-8">
      <h3 className="mb-4 text-xl">{section.name}</h3>
      <div className="grid gap-6">
        {content.rules
          .filter((rule) => startsIn(rule, section))
          .map((rule) => (
            <RuleCard key={rule.id} content={content} rule={rule} />
          ))}
      </div>
    </div>
  ));
}
