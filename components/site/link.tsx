import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link within the site, without prefetching: most visitors follow one link of many, and many
 * targets are expensive for the server.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
