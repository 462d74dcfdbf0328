import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import type { Use } from '@/lib/content/uses';

/** Links to the entries that use a source; plain `a` elements, since there are many. */
export function UsageLinks({ content, uses }: { content: Content; uses: readonly Use[] }) {
  return (
    <p className="text-muted text-sm">
      Used by{' '}
      {uses.flatMap((use, index) => {
        const { href, name } = target(content, use);
        return [
          index > 0 && ', ',
          <a key={`${use.kind} ${use.id}`} href={href}>
            {name}
          </a>,
        ];
      })}
      .
    </p>
  );
}

function target(content: Content, { kind, id }: Use): { href: string; name: string } {
  switch (kind) {
    case 'rule':
      return { href: hrefs.rule(id), name: `the rule “${id.replaceAll('-', ' ')}”` };
    case 'criterion': {
      const name = content.criteria.find((criterion) => criterion.id === id)?.name;
      return { href: hrefs.criterion(id), name: `the criterion “${name}”` };
    }
    case 'approach': {
      const name = content.approaches.find((approach) => approach.id === id)?.name;
      return { href: hrefs.approach(id), name: `the page on ${name?.toLowerCase()}` };
    }
    case 'conflict':
      return { href: hrefs.conflict(id), name: `the conflict “${id.replaceAll('-', ' ')}”` };
    case 'experiment':
      return { href: hrefs.trial(id), name: `the trial “${id.replaceAll('-', ' ')}”` };
    case 'method':
      return { href: hrefs.method, name: 'the method' };
    case 'calibration':
      return { href: hrefs.calibration, name: 'the calibration' };
    case 'evidence':
      return { href: hrefs.evidence, name: 'the check against cases' };
    default:
      return kind satisfies never;
  }
}
