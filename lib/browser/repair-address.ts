/** What HTML makes of "&". Browsers take what follows for a fragment, which a server does not see. */
const ENTITIES = /(?:&(?:amp;)?)?#(?:0*38|x0*26)(?:;|%3B)/gi;

/**
 * Where the fragment of the address begins with what HTML has made of "&", goes to the address with
 * "&" in its place. The server did not see the end of the link, and may have added a check, and its
 * rules, for what it saw: these are left out where they are no part of the link. "&" right before
 * the entity shows that nothing was added.
 */
export function repairAddress(): void {
  const { href, hash } = location;
  if (hash.search(ENTITIES) !== 0) return;
  const end = hash.replace(ENTITIES, '&');
  const added = end.includes('&rules=')
    ? /(?<=[?&])(?:check|rules)=[^&]*&?/g
    : /(?<=[?&])check=[^&]*&?/;
  const seen = href.slice(0, -hash.length);
  const kept = seen.replace(/&(?:amp;)?$/, '');
  location.replace((kept === seen ? seen.replace(added, '') : kept) + end);
}
