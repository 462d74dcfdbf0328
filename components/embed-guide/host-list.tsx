import type { Content, Host } from '@/lib/content/schema';
import type { Ancestors } from '@/lib/embed/ancestors';
import { framePermissionOf } from '@/lib/embed/frame-permission';
import type { EmbedOptions } from '@/lib/embed/snippets';
import { HostArticle } from './host-article';

const GROUPS: { id: Host['group']; name: string }[] = [
  { id: 'wiki', name: 'Wikis you run yourself' },
  { id: 'product', name: 'Products that are bought or hosted' },
  { id: 'site', name: 'Static sites' },
];

/** The hosts by group, in content order. */
export function HostList(props: {
  hosts: Content['hosts'];
  embedding: EmbedOptions;
  ancestors: Ancestors;
  /** Origin of the reader's wiki, if known. */
  wiki: string | undefined;
}) {
  const { hosts, embedding, ancestors, wiki } = props;
  const setting = { ancestors, ownOrigin: embedding.origin, wiki };
  return GROUPS.map(({ id, name }) => (
    <section key={id} className="mt-8 first-of-type:mt-0">
      <h3 className="mb-2 text-xl">{name}</h3>
      <div className="border-line border-t">
        {hosts
          .filter(({ group }) => group === id)
          .map((host) => (
            <HostArticle
              key={host.id}
              host={host}
              embedding={embedding}
              permission={framePermissionOf(host, setting)}
              ancestors={ancestors}
            />
          ))}
      </div>
    </section>
  ));
}
