/**
 * Replaces a page whose scripts failed with the page that the server sends for this URL, without
 * scripts, so that everything that needs none works again. `chosen` are the ids of inputs to
 * check because the URL does not contain them yet. Rejects, and changes nothing, if the server
 * is unreachable or responds with an error.
 */
export async function replaceWithServerPage(chosen: readonly string[]): Promise<void> {
  const response = await fetch(window.location.href);
  if (!response.ok) throw new Error(`the server answered with ${response.status}`);
  const serverPage = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const script of serverPage.querySelectorAll('script')) script.remove();
  document.title = serverPage.title;
  document.head.append(...serverPage.querySelectorAll('link[rel="stylesheet"]'));
  document.body.replaceWith(serverPage.body);
  for (const id of chosen) {
    const choice = document.getElementById(id);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  }
  // No script renders history entries any more, so going back has to reload the page.
  const shownAddress = addressWithoutHash();
  window.addEventListener('popstate', () => {
    if (addressWithoutHash() !== shownAddress) window.location.reload();
  });
}

function addressWithoutHash(): string {
  return window.location.pathname + window.location.search;
}

/** The ids of the inputs that were checked since the server sent the page. */
export function checkedSinceLoad(): string[] {
  const checked = document.querySelectorAll<HTMLInputElement>('input:checked');
  return [...checked].filter(({ defaultChecked }) => !defaultChecked).map(({ id }) => id);
}
