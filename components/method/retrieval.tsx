import type { Approach } from '@/lib/content/schema';

/** How retrieval (RAG) relates to each approach. */
export function Retrieval(props: { approaches: Approach[]; isOpen: boolean }) {
  const { approaches, isOpen } = props;
  return (
    <details open={isOpen} className="mt-8 max-w-prose border-accent border-l-4 bg-panel px-5 py-4">
      <summary className="font-semibold font-serif text-lg">
        Where does retrieval (RAG) come in?
      </summary>
      <dl className="mt-1 grid gap-2">
        {approaches.map(({ id, name, counts }) => (
          <div key={id}>
            <dt className="font-semibold">{name}</dt>
            <dd>{counts}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
