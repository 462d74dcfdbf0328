import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Host } from '@/lib/content/schema';
import type { Ancestors } from '@/lib/embed/ancestors';
import type { FramePermission } from '@/lib/embed/frame-permission';
import { type EmbedOptions, fillPlaceholders } from '@/lib/embed/snippets';
import { CodeBlock } from '../ui/code-block';
import { FramingPermission } from './framing-permission';
import { describeCheck, describeWay, snippetNames, summaryOf } from './host-descriptions';
import { Prose } from './prose';

type Props = {
  host: Host;
  embedding: EmbedOptions;
  permission: FramePermission;
  ancestors: Ancestors;
};
type Step = Host['csp'][number];

/** The instructions for one host, collapsed by default. */
export function HostArticle({ host, embedding, permission, ancestors }: Props) {
  const { id, name, versions, ways, allow, csp, sources } = host;
  const names = snippetNames(host);
  const check = describeCheck(host);
  const fill = (text: string) => fillPlaceholders(text, embedding);
  const codeName = `for ${name}`;
  return (
    <details data-host={id} className="border-line border-b">
      <summary className="py-3 marker:text-muted">
        <h4 className="inline font-sans font-semibold text-accent">{name}</h4>{' '}
        <span className="text-muted text-sm">{summaryOf(host)}</span>
      </summary>
      <div id={`host-${id}`} className="grid grid-cols-[minmax(0,1fr)] gap-6 pb-8 @2xl:pl-5">
        <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 @2xl:grid-cols-[9rem_minmax(0,1fr)]">
          <Fact name="Versions">{versions}</Fact>
          <Fact name={check.name}>
            <Prose>{check.description}</Prose>
          </Fact>
          {check.unconfirmed && (
            <Fact name="Not confirmed">
              <Prose>{check.unconfirmed}</Prose>
            </Fact>
          )}
          <Fact name="Is it let in?">
            <FramingPermission
              permission={permission}
              ancestors={ancestors}
              ownOrigin={embedding.origin}
              snippet={`${id}-setting`}
            />
          </Fact>
        </dl>
        {ways.map((way, w) => (
          <Part key={way.title} title={way.title}>
            <p className="max-w-prose text-muted text-sm">{describeWay(way)}</p>
            {way.download && (
              <p className="mt-2">
                <a href={hrefs.embedDownload(way.download)} download>
                  Download {way.download}
                </a>
              </p>
            )}
            <ol className="mt-2 grid list-decimal grid-cols-[minmax(0,1fr)] gap-3 pl-5">
              {way.steps.map((step, n) => (
                <li key={step.text}>
                  <StepText step={step} fill={fill} name={codeName} snippet={names[w]?.[n] ?? ''} />
                </li>
              ))}
            </ol>
          </Part>
        ))}
        {allow.length > 0 && (
          <Part title="Good to know">
            <ul className="grid max-w-prose list-disc gap-2 pl-5">
              {allow.map((sentence) => (
                <li key={sentence}>
                  <Prose>{fill(sentence)}</Prose>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {csp.length > 0 && (
          <Part title="Content security policy">
            {csp.map((step, n) => (
              <StepText
                key={step.text}
                step={step}
                fill={fill}
                name={codeName}
                snippet={`${id}-csp-${n + 1}`}
              />
            ))}
          </Part>
        )}
        <Part title="Sources">
          <ul className="grid gap-1 text-sm">
            {sources.map(({ title, url }) => (
              <li key={url}>
                <a href={url} className="[overflow-wrap:anywhere]">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      </div>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold">{name}</dt>
      <dd className="max-w-prose">{children}</dd>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h5 className="mb-1 font-semibold">{title}</h5>
      {children}
    </section>
  );
}

function StepText(props: {
  step: Step;
  fill: (text: string) => string;
  /** Accessible name of the code block. */
  name: string;
  /** Id of the code block. */
  snippet: string;
}) {
  const { step, fill, name, snippet } = props;
  return (
    <>
      <p className="max-w-prose">
        <Prose>{fill(step.text)}</Prose>
      </p>
      {step.code !== undefined && (
        <CodeBlock name={name} snippet={snippet}>
          {fill(step.code)}
        </CodeBlock>
      )}
    </>
  );
}
