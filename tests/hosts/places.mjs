// Where Debian's packages put the wikis; an environment variable can say otherwise.
export const MEDIAWIKI = process.env.MEDIAWIKI_PATH || '/usr/share/mediawiki';
export const DOKUWIKI = process.env.DOKUWIKI_PATH || '/usr/share/dokuwiki';
/** Debian keeps DokuWiki's settings apart; elsewhere they are in its folder. */
export const DOKUWIKI_CONF = process.env.DOKUWIKI_CONF_PATH || '/etc/dokuwiki';
export const TIDDLYWIKI_VERSION = '5.4.1';
