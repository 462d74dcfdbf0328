/**
 * Puts the page as the server sends it for this address, without its scripts, in the place of
 * one whose scripts failed: what works without scripts works again. `chosen` are the ids of
 * choices that the address does not hold yet. Rejects where the server cannot be asked or has
 * no page, and then changes nothing.
 */
export async function showAsSent(chosen: readonly string[]): Promise<void> {
  const response = await fetch(window.location.href);
  if (!response.ok) throw new Error(`the server answered with ${response.status}`);
  const sent = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const script of sent.querySelectorAll('script')) script.remove();
  document.title = sent.title;
  document.head.append(...sent.querySelectorAll('link[rel="stylesheet"]'));
  document.body.replaceWith(sent.body);
  for (const id of chosen) {
    const choice = document.getElementById(id);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  }
  // Nothing follows the address any more when somebody goes back to where a script led from.
  const shown = page();
  window.addEventListener('popstate', () => {
    if (page() !== shown) window.location.reload();
  });
}

/** The address without what names a part of the page. */
function page(): string {
  return window.location.pathname + window.location.search;
}

/** The ids of the choices that were made on this page since the server sent it. */
export function freshChoices(): string[] {
  const checked = document.querySelectorAll<HTMLInputElement>('input:checked');
  return [...checked].filter(({ defaultChecked }) => !defaultChecked).map(({ id }) => id);
}
