import { wikiOrigin } from './addresses';

const mediawiki = (title: string, name?: string) => () =>
  `${wikiOrigin('mediawiki', name)}/index.php?title=${title}`;
const dokuwiki = (page: string, name?: string) => () =>
  `${wikiOrigin('dokuwiki', name)}/doku.php?id=${page}`;
const tiddlywiki = (title: string, name?: string) => () =>
  `${wikiOrigin('tiddlywiki', name)}/#${encodeURIComponent(title)}`;

/** Pages with the theme and answers of CHOICE. `useskin` selects MediaWiki's skin for phones. */
export const CHOSEN = {
  'MediaWiki, extension': () => `${mediawiki('Chosen')()}&useskin=timeless`,
  'DokuWiki, plugin': dokuwiki('chosen'),
  'TiddlyWiki, element': tiddlywiki('Chosen'),
  'TiddlyWiki, iframe': tiddlywiki('Frame, chosen'),
};

/** Pages with the widget. Functions, as the ports are known only once the wikis run. */
export const WITH_SCRIPT = {
  'MediaWiki, extension': mediawiki('Tag'),
  'MediaWiki, extension, $wgCSPHeader': mediawiki('Tag', 'csp'),
  'MediaWiki, placeholder and Common.js': mediawiki('Div', 'common'),
  'DokuWiki, plugin': dokuwiki('plugin'),
  'TiddlyWiki, element': tiddlywiki('Prompt or Tune'),
};

export const WITH_FRAME_ALONE = { 'TiddlyWiki, iframe': tiddlywiki('Frame') };

export const STRICT = {
  'MediaWiki, extension, restricted default-src': mediawiki('Tag', 'strict'),
  'MediaWiki, Common.js, script-src set': mediawiki('Div', 'csp-common'),
};

export const REFUSED = {
  'MediaWiki, extension': mediawiki('Tag', 'refused'),
  'MediaWiki, placeholder and Common.js': mediawiki('Div', 'refused-common'),
  'DokuWiki, plugin': dokuwiki('plugin', 'refused'),
  'TiddlyWiki, element': tiddlywiki('Prompt or Tune', 'refused'),
};

export const HOSTILE = {
  MediaWiki: mediawiki('Hostile'),
  DokuWiki: dokuwiki('hostile'),
};

const fossil = (page: string) => () => `${wikiOrigin('fossil')}/wiki?name=${page}`;

/** Pages with only a link. */
export const LINKS = {
  MediaWiki: mediawiki('Link'),
  DokuWiki: dokuwiki('link'),
  TiddlyWiki: tiddlywiki('Link'),
  'Fossil, Markdown': fossil('Markdown'),
  'Fossil, its own markup': fossil('Link'),
};
