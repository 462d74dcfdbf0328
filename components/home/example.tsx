import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { documentsFinding, flipsFinding, weightsFinding } from '@/lib/wording/findings';
import { verdictHeadline } from '@/lib/wording/verdict';
import { MainReasons, Scores } from '../result/answer/headline';
import { Link } from '../site/link';

/** A real recommendation, shortened to verdict, main reasons, scores and findings. */
export function Example(props: {
  content: Content;
  recommendation: Recommendation;
  query: string;
}) {
  const { content, recommendation, query } = props;
  return (
    <div className="rounded-lg border border-line p-5 @2xl:p-8">
      <p className="font-semibold font-serif text-3xl">
        {verdictHeadline(recommendation, content.approaches)}
      </p>
      <div className="mt-4 grid gap-x-12 gap-y-6 @5xl:grid-cols-2">
        <MainReasons content={content} recommendation={recommendation} />
        <div>
          <Scores content={content} recommendation={recommendation} />
        </div>
      </div>
      <p className="mt-5 max-w-prose">
        <strong>How sure?</strong> {weightsFinding({ content, recommendation })}{' '}
        {documentsFinding({ content, recommendation })}
      </p>
      <p className="mt-2 max-w-prose">
        <strong>What would change it?</strong> {flipsFinding({ content, recommendation })}
      </p>
      <p className="mt-5">
        <Link href={hrefs.recommendation(query)}>Open this result in full</Link>
      </p>
    </div>
  );
}
