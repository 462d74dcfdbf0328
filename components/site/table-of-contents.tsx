import { FragmentLink } from './fragment-link';

/** Links to the headings of a page by their ids. */
export function TableOfContents({
  parts,
}: {
  parts: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <nav aria-label="On this page" className="mt-8 print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(([id, name]) => (
          <li key={id}>
            <FragmentLink href={`#${id}`} className="inline-block py-1">
              {name}
            </FragmentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
