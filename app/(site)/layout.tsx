import type { ReactNode } from 'react';
import { BarPatterns } from '@/components/charts/interval-bar';
import { FragmentLink } from '@/components/site/fragment-link';
import { Link } from '@/components/site/link';
import { NavLink } from '@/components/site/nav-link';
import { RepairAddress } from '@/components/site/repair-address';
import { hrefs } from '@/lib/addresses/hrefs';
import { content } from '@/lib/store/current-content';

const PAGES = [
  { href: hrefs.approaches, name: 'Approaches' },
  { href: hrefs.method, name: 'Method' },
  { href: hrefs.evidence, name: 'Evidence' },
  { href: hrefs.sources, name: 'Sources' },
  { href: hrefs.compare(), name: 'Compare' },
  { href: hrefs.embedGuide, name: 'Embed' },
];

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-svh max-w-5xl flex-col px-4 @2xl:px-8">
      <FragmentLink
        href="#main"
        className="absolute -top-20 left-2 z-10 bg-paper px-4 py-2 focus:top-2 print:hidden"
      >
        Skip to the content
      </FragmentLink>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-4 print:hidden">
        <Link href={hrefs.home} className="py-1 font-bold font-serif text-ink text-lg no-underline">
          Prompt or Tune
        </Link>
        <nav aria-label="Site">
          <ul className="flex flex-wrap gap-x-5">
            {PAGES.map(({ href, name }) => (
              <li key={href}>
                <NavLink
                  href={href}
                  className="inline-block py-1 aria-[current]:font-bold aria-[current]:text-ink"
                >
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <BarPatterns />
      <RepairAddress />
      <main id="main" tabIndex={-1} className="grow py-8 outline-none @2xl:py-12">
        {children}
      </main>
      <footer className="border-line border-t py-6 text-muted text-sm print:hidden">
        <p>
          Prompt or Tune keeps no record of you: your answers are in the address of the page, its
          server writes none of them down and only keeps pages it has made in memory for a while.
          Your browser remembers the last set and{' '}
          <Link href={hrefs.history}>your last results</Link> for you. Its criteria come from{' '}
          {content.documents.length} documents, and some rules rest on other published work: all
          listed under <Link href={hrefs.sources}>Sources</Link>; how it scores is under{' '}
          <Link href={hrefs.method}>Method</Link>. Programs can use the{' '}
          <a href={hrefs.questionnaire}>JSON interface</a>. How far it works for everybody is under{' '}
          <Link href={hrefs.accessibility}>Accessibility</Link>, and what it is made with under{' '}
          <a href={hrefs.licences}>Licences</a>.
        </p>
      </footer>
    </div>
  );
}
