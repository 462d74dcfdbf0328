'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from './link';

/** A navigation link that is marked with `aria-current` if it leads to the current page. */
export function NavLink(props: ComponentProps<typeof Link>) {
  const current = usePathname() === props.href ? 'page' : undefined;
  return <Link aria-current={current} {...props} />;
}
