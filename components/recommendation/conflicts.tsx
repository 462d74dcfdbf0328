import Link from 'next/link';
import type { Conflict, Content } from '@/lib/content/schema';
import { hrefs } from '@/lib/site';
import { Citations } from './citations';

/** Where the documents contradict each other, which side is taken, and why. */
export function Conflicts({ content, conflicts }: { content: Content; conflicts: Conflict[] }) {
  return (
    <ul className="grid gap-8">
      {conflicts.map(({ id, question, taken, other, because, references, criteria }) => (
        <li key={id} id={`conflict-${id}`}>
          <h3 className="text-xl">{question}</h3>
          <div className="mt-2 grid gap-x-10 gap-y-3 sm:grid-cols-2">
            <Side content={content} name="We go with:" side={taken} />
            <Side content={content} name="The other side:" side={other} />
          </div>
          <p className="mt-2">
            <strong>Why:</strong> {because}
          </p>
          {references.length > 0 && (
            <Citations content={content} claims={[]} references={references} />
          )}
          <p className="text-muted text-sm">
            It bears on{' '}
            {content.criteria
              .filter((criterion) => criteria.includes(criterion.id))
              .map((criterion, index) => (
                <span key={criterion.id}>
                  {index > 0 && ', '}
                  <Link prefetch={false} href={hrefs.criterion(criterion.id)}>
                    {criterion.name.toLowerCase()}
                  </Link>
                </span>
              ))}
            .
          </p>
        </li>
      ))}
    </ul>
  );
}

function Side(props: { content: Content; name: string; side: Conflict['taken'] }) {
  const { content, name, side } = props;
  return (
    <div>
      <p>
        <strong>{name}</strong> {side.says}
      </p>
      <Citations content={content} claims={side.claims} references={[]} />
    </div>
  );
}
