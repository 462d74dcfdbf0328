import type { Metadata } from 'next';
import { Link } from '@/components/site/link';
import { hrefs } from '@/lib/addresses/hrefs';
import SiteLayout from './(site)/layout';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <SiteLayout>
      <h1 className="text-4xl">There is no page at this address.</h1>
      <p className="mt-4 max-w-prose text-lg">
        A link may have been cut off on its way, or mistyped. If it was a link to a result, the
        answers stand after the question mark: check that the address is complete.
      </p>
      <ul className="mt-6 list-disc pl-5">
        <li>
          <Link href={hrefs.home}>What this site does, and where to start</Link>
        </li>
        <li>
          <Link href={hrefs.method}>How it decides</Link>
        </li>
        <li>
          <Link href={hrefs.sources}>What it rests on</Link>
        </li>
      </ul>
    </SiteLayout>
  );
}
