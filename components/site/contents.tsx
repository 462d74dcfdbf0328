import { PartLink } from './part-link';

/** Links to the parts of a long page, by the ids of their headings. */
export function Contents({ parts }: { parts: readonly (readonly [id: string, name: string])[] }) {
  return (
    <nav aria-label="On this page" className="mt-8 print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(([id, name]) => (
          <li key={id}>
            <PartLink href={`#${id}`} className="inline-block py-1">
              {name}
            </PartLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
