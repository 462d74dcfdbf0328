import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link within the site. Nothing is fetched before it is followed: most visitors follow one
 * link of many, and behind many stands work for the server.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
