/**
 * Keeps clicks from a page whose content or place a click has just changed, for as long as a double
 * click may last. Pages that load do so by themselves (app/second-click.css).
 */
export function coverPage(): void {
  document.querySelector('h1')?.toggleAttribute('data-again');
}
