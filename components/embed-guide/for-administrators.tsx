import type { ReactNode } from 'react';
import type { Ancestors } from '@/lib/embed/ancestors';
import { CodeBlock } from '../ui/code-block';

/** Documentation of framing permissions, response headers and storage. */
export function ForAdministrators({
  ancestors,
  ownOrigin,
}: {
  ancestors: Ancestors;
  ownOrigin: string;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part title="Who may frame the advisor">
        <p className="max-w-prose">
          One setting of the advisor's server decides: EMBED_ANCESTORS. It lists the origins of the
          pages that may hold the widget. An origin is the start of an address, up to the first
          single slash. {currentSetting(ancestors)}
        </p>
        <CodeBlock name="the example with two wikis" snippet="setting-list">
          {'EMBED_ANCESTORS="https://wiki.example.org https://*.atlassian.net" npm start'}
        </CodeBlock>
        <ul className="mt-2 grid max-w-prose list-disc gap-2 pl-5">
          <li>
            Without the setting, only pages from the advisor's own origin may frame it. They always
            may.
          </li>
          <li>
            Separate origins by spaces or commas. A host may begin with *. to stand for all its
            subdomains. An origin with http:// lets https:// in as well. A port has to be named.
          </li>
          <li>
            If frames stand in frames, every page around the widget has to be let in, not the
            nearest only. A page in a sandbox, or opened as a file, has no origin that could be
            listed.
          </li>
          <li>
            In a frame with a sandbox attribute, links open on their own page only where it has
            allow-popups-to-escape-sandbox beside allow-popups.
          </li>
          <li>
            EMBED_ANCESTORS="*" sends no such list and so lets every page in, also those without an
            origin. That is fine here: there is no log-in, no answer is written down on the server,
            and no click in the widget changes anything for anybody else.
          </li>
          <li>
            A page that comes by https can only frame an advisor that comes by https. And where a
            page from the internet frames an advisor inside your network, Chrome since version 142{' '}
            <a href="https://developer.chrome.com/blog/local-network-access">
              asks the reader first
            </a>
            , or refuses.
          </li>
          <li>If the setting cannot be read, the server does not start and says why.</li>
        </ul>
      </Part>
      <Part title="What your wiki has to allow">
        <p className="max-w-prose">
          If your wiki sends a content security policy, it needs these sources. An iframe without
          the script needs the second one only.
        </p>
        <CodeBlock name="the sources for a policy" snippet="policy">
          {`script-src ${ownOrigin}; frame-src ${ownOrigin}`}
        </CodeBlock>
        <p className="max-w-prose">
          The script suits strict policies: it needs no inline script, no inline style and no policy
          for trusted types. A policy that works by nonces wants its nonce on the script's tag.
          Where the widget is refused all the same, readers see the link inside the element or
          placeholder after four seconds. A refused iframe shows the browser's own error page.
        </p>
      </Part>
      <Part title="Which headers the advisor sends">
        <ul className="grid max-w-prose list-disc gap-2 pl-5">
          <li>
            With everything under /embed: the list above as frame-ancestors (none for *); what pages
            that isolate themselves by Cross-Origin-Embedder-Policy ask for; and a request to search
            engines to leave it out.
          </li>
          <li>With all other pages: frame-ancestors 'none', so that nobody frames them.</li>
          <li>With the script: permission for every origin to load it.</li>
        </ul>
      </Part>
      <Part title="What is stored, and who learns what">
        <ul className="grid max-w-prose list-disc gap-2 pl-5">
          <li>
            On the server: nothing. The answers are in the address of the frame, so a log of
            requests, if your web server keeps one, has them too.
          </li>
          <li>
            In the browser: no cookies. The last answers are remembered, where the browser allows
            it, so that the person can go on later.
          </li>
          <li>
            The script runs with the rights of the page that loads it, as any script does. An iframe
            has none of them. The script is 1 KB, loads nothing but the frame, and may change with
            the advisor; what version 1 promises stays. A browser asks the advisor's server for it
            at most once an hour, on every page that holds it.
          </li>
          <li>Nothing comes from third parties.</li>
          <li>
            In the page around: it learns that the widget is there, how high it is, and that
            somebody goes on. It learns the result only if its author asked for it with
            share-result.
          </li>
        </ul>
      </Part>
    </div>
  );
}

function currentSetting(ancestors: Ancestors): string {
  if (ancestors === '*') return 'At present it lets every page in.';
  if (ancestors.length === 0) return 'At present it is not set.';
  return `At present it is: ${ancestors.join(' ')}`;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-xl">{title}</h3>
      {children}
    </section>
  );
}
