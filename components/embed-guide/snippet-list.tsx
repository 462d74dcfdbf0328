import type { ReactNode } from 'react';
import { type EmbedOptions, linkAddress, type Snippet, snippetsFor } from '@/lib/embed/snippets';
import { CodeBlock } from '../ui/code-block';

const PARTS: { snippet: Snippet; name: string; description: string }[] = [
  { snippet: 'link', name: 'Link as HTML', description: 'Opens the full advisor.' },
  {
    snippet: 'iframe',
    name: 'Iframe',
    description:
      "Its height is fixed, so what is longer scrolls inside it. The automatic theme is the one of the reader's system.",
  },
  {
    snippet: 'script',
    name: 'Script for the next two',
    description: 'Once on a page, or once for the whole wiki.',
  },
  {
    snippet: 'element',
    name: 'Element',
    description:
      'Grows with its content, up to 5,000 pixels. The link inside is shown where the widget cannot be.',
  },
  {
    snippet: 'placeholder',
    name: 'Placeholder',
    description:
      'The same for wikis that keep a plain div but not tags they do not know. The script turns it into the element.',
  },
];

/** The address and the HTML snippets for the current choices. */
export function SnippetList({ embedding }: { embedding: EmbedOptions }) {
  const snippets = snippetsFor(embedding);
  return (
    <dl className="mt-8 grid gap-5">
      <Part name="Address" description="For wikis with a link button, and for messages.">
        <CodeBlock name="the address" snippet="address">
          {linkAddress(embedding)}
        </CodeBlock>
      </Part>
      {PARTS.map(({ snippet, name, description }) => (
        <Part key={snippet} name={name} description={description}>
          <CodeBlock name={`the snippet "${name}"`} snippet={snippet}>
            {snippets[snippet]}
          </CodeBlock>
        </Part>
      ))}
    </dl>
  );
}

function Part(props: { name: string; description: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{props.name}</dt>
      <dd>
        <p className="text-muted text-sm">{props.description}</p>
        {props.children}
      </dd>
    </div>
  );
}
