import type { Approach, Content } from '@/lib/content/schema';
import { Citations } from '../../sources/citations';

/** The first steps with an approach, numbered, with their sources. */
export function Steps({ content, approach }: { content: Content; approach: Approach }) {
  return (
    <ol className="grid gap-5">
      {approach.steps.map(({ title, text, claims, references }, index) => (
        <li key={title} className="grid grid-cols-[2rem_1fr] gap-x-3">
          <span aria-hidden="true" className="font-serif text-2xl text-muted">
            {index + 1}
          </span>
          <div>
            <h3 className="text-lg">{title}</h3>
            <p className="max-w-prose">{text}</p>
            {claims.length + references.length > 0 && (
              <Citations content={content} claims={claims} references={references} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
