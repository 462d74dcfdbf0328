/** What HTML makes of "&". Browsers take what follows for a fragment, which a server does not see. */
const ENTITY = /#(?:0*38|x0*26)(?:;|%3B)/i;

/**
 * Where the fragment of the address begins with what HTML has made of "&", goes to the address with
 * "&" in its place. The server did not see the end of the link, and may have added a check, and its
 * rules, for what it saw: these are left out where they are no part of the link. "&" right before
 * the entity shows that nothing was added.
 */
export function repairAddress(): void {
  if (location.hash.search(ENTITY) !== 0) return;
  const [seen = '', ...unseen] = location.href.split(ENTITY);
  const end = unseen.join('&');
  const added = /(?:^|&)rules=/.test(end)
    ? /(?<=[?&])(?:check|rules)=[^&]*&?/g
    : /(?<=[?&])check=[^&]*&?/;
  const kept = /&(?:amp;)?$/.test(seen) ? seen : seen.replace(added, '');
  location.replace(`${kept}&${end}`);
}
