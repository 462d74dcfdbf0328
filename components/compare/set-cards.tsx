import { ALL_SECTIONS, hrefs } from '@/lib/addresses/hrefs';
import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { counted } from '@/lib/wording/figures';
import { verdictHeadline } from '@/lib/wording/verdict';
import { ScoreList } from '../result/answer/score-list';
import { Link } from '../site/link';

/** A card with verdict and scores for each answer set. */
export function SetCards({ content, compared }: { content: Content; compared: ComparedSet[] }) {
  const columns = compared.length === 3 || compared.length > 4 ? '@5xl:grid-cols-3' : '';
  return (
    <ul className={`grid grid-cols-1 gap-6 @2xl:grid-cols-2 ${columns}`}>
      {compared.map((set) => (
        <SetCard key={set.key} content={content} set={set} />
      ))}
    </ul>
  );
}

function SetCard({ content, set }: { content: Content; set: ComparedSet }) {
  const { recommendation, query } = set.advice;
  const { answered, unanswered } = recommendation;
  return (
    <li className="grid min-w-0 grid-cols-1 grid-rows-[auto_auto_1fr_auto] content-start rounded-lg border border-line p-5">
      <h3 className="break-words text-muted text-sm [font-family:var(--font-sans)]">{set.name}</h3>
      <p className="mt-1 mb-4 font-semibold font-serif text-xl leading-tight">
        {verdictHeadline(recommendation, content.approaches)}
      </p>
      <div>
        <ScoreList ranking={recommendation.ranking} approaches={content.approaches} isInTenths />
      </div>
      <p className="mt-3 text-sm">
        <span className="block text-muted">
          {counted(answered.length, 'answer')}
          {unanswered.length > 0 && `, ${unanswered.length} open`}
        </span>
        <Link href={hrefs.recommendation(query)} className="inline-block py-1">
          Open this result<span className="sr-only"> of {set.name}</span>
        </Link>
        {' · '}
        <Link href={hrefs.section(ALL_SECTIONS, query)} className="inline-block py-1">
          Change its answers<span className="sr-only"> ({set.name})</span>
        </Link>
      </p>
    </li>
  );
}
