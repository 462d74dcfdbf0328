import { type Embedding, frameAddress } from '@/lib/embed/snippets';

/** Tailwind finds class names in source text only, so each width is written out. */
const WIDTHS: Record<number, string> = {
  640: 'w-[640px]',
  480: 'w-[480px]',
  360: 'w-[360px]',
  280: 'w-[280px]',
};

/** The widget itself, as the iframe snippet shows it. */
export function Preview({ embedding, says }: { embedding: Embedding; says: string }) {
  const { width } = embedding;
  return (
    <figure className="mt-8 print:hidden">
      <figcaption className="mb-2 text-muted text-sm">
        <p role="status">{says}</p>
      </figcaption>
      <iframe
        src={frameAddress({ ...embedding, origin: '' })}
        title="Preview of the widget"
        loading="lazy"
        allow="clipboard-write"
        className={`h-[700px] max-w-full rounded-md border border-line ${width === undefined ? 'w-full' : WIDTHS[width]}`}
      />
    </figure>
  );
}
