import type { BrowserContext } from '@playwright/test';

/** When a translator begins: as soon as the page is read, or once its scripts have taken over. */
export type TranslationStart = 'early' | 'late';

/**
 * Makes pages behave as if the browser translated them: each text node is replaced by elements that
 * hold its text, now and whenever a text is added or changed. The words stay as they are, so that
 * tests find them.
 */
export async function translatePages(context: BrowserContext, start: TranslationStart) {
  await context.addInitScript(translate, start);
}

/** Runs in the page. */
function translate(start: TranslationStart): void {
  const LEFT_ALONE = 'script, style, textarea, code, [translate="no"], .notranslate, font';

  function replaceText(text: Text): void {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(LEFT_ALONE)) return;
    const outer = document.createElement('font');
    outer.append(document.createElement('font'));
    outer.firstElementChild?.append(text.data);
    text.replaceWith(outer);
  }

  function replaceTexts(node: Node): void {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: Text[] = node instanceof Text ? [node] : [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) replaceText(text);
  }

  function begin(): void {
    replaceTexts(document.body);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        for (const node of target instanceof Text ? [target] : addedNodes) replaceTexts(node);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  function beginWhenHydrated(): void {
    // The router sets the history state during hydration.
    if (window.history.state === null) setTimeout(beginWhenHydrated, 20);
    else setTimeout(begin, 100);
  }

  document.addEventListener('DOMContentLoaded', start === 'early' ? begin : beginWhenHydrated);
}
