import type { Metadata } from 'next';
import { Retrieval } from '@/components/method/retrieval';
import { Link } from '@/components/site/link';
import { Mark } from '@/components/ui/mark';
import { PageTitle } from '@/components/ui/section';
import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '@/lib/store/current-content';

export const metadata: Metadata = { title: 'Approaches' };

export default function ApproachesPage() {
  return (
    <>
      <PageTitle title="The approaches">
        <p>What each one is, when it fits, what can go wrong, and how to begin.</p>
      </PageTitle>
      <ul className="grid gap-6">
        {content.approaches.map(({ id, name, summary, mark }) => (
          <li key={id}>
            <h2 className="flex items-baseline gap-2 text-2xl">
              <Mark shape={mark} /> <Link href={hrefs.approach(id)}>{name}</Link>
            </h2>
            <p className="max-w-prose">{summary}</p>
          </li>
        ))}
      </ul>
      <Retrieval approaches={content.approaches} isOpen />
    </>
  );
}
