export const MEDIAWIKI: string;
export const DOKUWIKI: string;
export const DOKUWIKI_CONF: string;
export const TIDDLYWIKI_VERSION: string;
