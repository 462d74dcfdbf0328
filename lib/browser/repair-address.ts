// Scripts of frames and of pages, which have to stay small, import this file.

/**
 * Goes to the address with "&" in place of what HTML has made of it: where that is "&#38;", the
 * browser takes what follows for a fragment, which a server does not see.
 */
export function repairAddress(): void {
  const address = location.href.replace(/&#(0*38|x0*26);/gi, '&');
  if (address !== location.href) location.replace(address);
}
