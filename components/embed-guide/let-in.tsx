import { hrefs } from '@/lib/addresses/hrefs';
import { type Admission, isMixed, settingWith } from '@/lib/embed/admission';
import type { Ancestors } from '@/lib/embed/ancestors';
import { CodeBlock } from '../ui/code-block';

/** Whether the present setting lets pages of some origins frame the advisor, and what would. */
export function LetIn(props: {
  admission: Admission;
  ancestors: Ancestors;
  own: string;
  /** The name of the code block with the setting. */
  snippet: string;
}) {
  const { admission, ancestors, own, snippet } = props;
  switch (admission.kind) {
    case 'no-frame':
      return <p>A link needs no permission.</p>;
    case 'address-needed':
      return (
        <p>
          That depends on its address. Enter the{' '}
          <a href={`${hrefs.embedGuide}#make`}>address of your wiki</a> above.
        </p>
      );
    case 'sandboxed':
      return (
        <p>
          <strong>{admission.isIn ? 'Yes.' : 'Not for sure.'}</strong>{' '}
          {sandboxed(admission.isIn, admission.origins)}
        </p>
      );
    case 'origins': {
      const { origins, refused } = admission;
      return (
        <>
          <p>
            <strong>{refused.length === 0 ? 'Yes.' : 'Not yet.'}</strong> The advisor's setting
            EMBED_ANCESTORS{' '}
            {refused.length === 0
              ? `lets ${listed(origins)} frame the advisor.`
              : `does not let ${listed(refused)} frame the advisor. Ask whoever runs the advisor to start it with this setting:`}
          </p>
          {refused.length > 0 && (
            <CodeBlock name="the setting" snippet={snippet}>
              {settingWith(ancestors, refused)}
            </CodeBlock>
          )}
          {origins.some((origin) => isMixed(own, origin)) && (
            <p>
              That alone will not do: the page comes by https and the advisor by http, and browsers
              refuse such a frame. Serve the advisor by https too, and set SITE_URL.
            </p>
          )}
        </>
      );
    }
    default:
      return admission satisfies never;
  }
}

function sandboxed(isIn: boolean, origins: readonly string[]): string {
  return isIn
    ? 'EMBED_ANCESTORS is *, so any page may frame the advisor, even from a sandbox.'
    : `Without a sandbox it needs ${listed(origins)} in EMBED_ANCESTORS. From a sandbox only EMBED_ANCESTORS="*" lets it in. A link works in any case.`;
}

const listed = (origins: readonly string[]) => new Intl.ListFormat('en-GB').format(origins);
