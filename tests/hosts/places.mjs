// Folders of the wikis, by default those of Debian's packages.
export const MEDIAWIKI = process.env.MEDIAWIKI_PATH || '/usr/share/mediawiki';
export const DOKUWIKI = process.env.DOKUWIKI_PATH || '/usr/share/dokuwiki';
/** Debian keeps DokuWiki's settings here; elsewhere they are in DOKUWIKI. */
export const DOKUWIKI_CONF = process.env.DOKUWIKI_CONF_PATH || '/etc/dokuwiki';
export const TIDDLYWIKI_VERSION = '5.4.1';
