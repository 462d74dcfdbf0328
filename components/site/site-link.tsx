'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from './link';

/** A link to a page of the site that says where it is the page one is on. */
export function SiteLink(props: ComponentProps<typeof Link>) {
  const current = usePathname() === props.href ? 'page' : undefined;
  return <Link aria-current={current} {...props} />;
}
