import { hrefs } from '@/lib/addresses/hrefs';
import type { Ancestors } from '@/lib/embed/ancestors';
import { type FramePermission, isMixedContent, settingWith } from '@/lib/embed/frame-permission';
import { CodeBlock } from '../ui/code-block';

/** Whether the current setting lets pages of some origins frame the advisor, or one that would. */
export function FramingPermission(props: {
  permission: FramePermission;
  ancestors: Ancestors;
  ownOrigin: string;
  /** Id of the code block with the setting. */
  snippet: string;
}) {
  const { permission, ancestors, ownOrigin, snippet } = props;
  switch (permission.kind) {
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
          <strong>{permission.isAllowed ? 'Yes.' : 'Not for sure.'}</strong>{' '}
          {sandboxText(permission.isAllowed, permission.origins)}
        </p>
      );
    case 'origins': {
      const { origins, refused } = permission;
      return (
        <>
          <p>
            <strong>{refused.length === 0 ? 'Yes.' : 'Not yet.'}</strong> The advisor's setting
            EMBED_ANCESTORS{' '}
            {refused.length === 0
              ? `lets ${asList(origins)} frame the advisor.`
              : `does not let ${asList(refused)} frame the advisor. Ask whoever runs the advisor to start it with this setting:`}
          </p>
          {refused.length > 0 && (
            <CodeBlock name="the setting" snippet={snippet}>
              {settingWith(ancestors, refused)}
            </CodeBlock>
          )}
          {origins.some((origin) => isMixedContent(ownOrigin, origin)) && (
            <p>
              That alone will not do: the page comes by https and the advisor by http, and browsers
              refuse such a frame. Serve the advisor by https too, and set SITE_URL.
            </p>
          )}
        </>
      );
    }
    default:
      return permission satisfies never;
  }
}

function sandboxText(isIn: boolean, origins: readonly string[]): string {
  return isIn
    ? 'EMBED_ANCESTORS is *, so any page may frame the advisor, even from a sandbox.'
    : `Without a sandbox it needs ${asList(origins)} in EMBED_ANCESTORS. From a sandbox only EMBED_ANCESTORS="*" lets it in. A link works in any case.`;
}

const asList = (origins: readonly string[]) => new Intl.ListFormat('en-GB').format(origins);
