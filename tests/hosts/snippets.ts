/** What a person pastes into a wiki, as the embed page words it. */
export function snippet(name: string, product: string): string {
  const text = SNIPPETS[name]?.replaceAll('ORIGIN', product);
  if (text === undefined) throw new Error(`no snippet called ${name}`);
  return text;
}

const SNIPPETS: Record<string, string> = {
  link: '<a href="ORIGIN/advisor">Prompt or Tune</a>',
  iframe:
    '<iframe src="ORIGIN/embed?theme=auto" title="Prompt or Tune" width="100%" height="700" style="border:0" loading="lazy" allow="clipboard-write"></iframe>',
  'mediawiki-tag': '<prompt-or-tune />',
  'mediawiki-div':
    '<div data-prompt-or-tune data-title="Prompt or Tune">[ORIGIN/advisor Prompt or Tune]</div>',
  'mediawiki-common-js': `var promptOrTune = document.createElement( 'script' );
promptOrTune.type = 'module';
promptOrTune.src = 'ORIGIN/embed/v1.js';
document.head.appendChild( promptOrTune );`,
  dokuwiki: '{{prompt-or-tune>}}',
};
