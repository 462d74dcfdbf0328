'use client';

import NextLink from 'next/link';
import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';

/** A link to a page of the site that says where it is the page one is on. */
export function SiteLink(props: ComponentProps<typeof NextLink>) {
  const current = usePathname() === props.href ? 'page' : undefined;
  return <NextLink prefetch={false} aria-current={current} {...props} />;
}
