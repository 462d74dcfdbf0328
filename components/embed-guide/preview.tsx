import { type EmbedOptions, frameAddress } from '@/lib/embed/snippets';

/** Written out because Tailwind finds class names in source text only. */
const WIDTH_CLASSES: Record<number, string> = {
  640: 'w-[640px]',
  480: 'w-[480px]',
  360: 'w-[360px]',
  280: 'w-[280px]',
};

/** The widget in an iframe, as the iframe snippet shows it, with a status text. */
export function Preview({ embedding, summary }: { embedding: EmbedOptions; summary: string }) {
  const { width } = embedding;
  return (
    <figure className="mt-8 print:hidden">
      <figcaption className="mb-2 text-muted text-sm">
        <p role="status">{summary}</p>
      </figcaption>
      <iframe
        src={frameAddress({ ...embedding, origin: '' })}
        title="Preview of the widget"
        loading="lazy"
        allow="clipboard-write"
        className={`h-[700px] max-w-full rounded-md border border-line ${width === undefined ? 'w-full' : WIDTH_CLASSES[width]}`}
      />
    </figure>
  );
}
