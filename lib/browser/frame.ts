import { isTheme, SHARE_RESULT_PARAMETER, THEME_PARAMETER } from '../addresses/frame-parameters';
import type { EmbedderMessage, FrameMessage } from '../embed/protocol';
import { loadAnswers, saveAnswers } from './last-answers';

// The script of a framed page. Without it, forms and links still work. It reports the height to
// the embedding page, keeps choices across reloads, and makes forms work in a sandbox.

type MessageBody<Message> = Message extends FrameMessage
  ? Omit<Message, 'source' | 'version'>
  : never;

const root = document.documentElement;
const form = document.querySelector('form');
const find = <Found extends HTMLElement>(selector: string) =>
  document.querySelector<Found>(selector);

/** Sends a message to the embedding page, whatever its origin. */
function postToEmbedder(message: MessageBody<FrameMessage>): void {
  if (parent !== window)
    parent.postMessage({ source: 'prompt-or-tune', version: 1, ...message }, '*');
}

let postedHeight = 0;
function postHeight(): void {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height > 0 && height !== postedHeight) postToEmbedder({ type: 'resize', height });
  postedHeight = height;
}

/** Posts the height again when the frame becomes visible: while hidden it measures nothing. */
function repostHeight(): void {
  postedHeight = 0;
  postHeight();
}

function queryOf(source: HTMLFormElement): URLSearchParams {
  const pairs = [...new FormData(source)].map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(pairs.filter(([, value]) => value !== ''));
}

/** Saves the choices in the URL of this page, in local storage and in the link to the full page. */
function saveChoices(): void {
  if (!form) return;
  const query = queryOf(form);
  try {
    history.replaceState(null, '', `?${query}`);
    updateStandings();
  } catch {
    // A sandbox without an origin cannot change its URL; the browser keeps the form.
  }
  query.delete(THEME_PARAMETER);
  query.delete(SHARE_RESULT_PARAMETER);
  saveAnswers(query.toString());
  const fullPageLink = find<HTMLAnchorElement>('[data-full]');
  if (fullPageLink) fullPageLink.search = query.toString();
}

/** Loads the standings for the current choices. A sandbox without an origin may not fetch them. */
async function updateStandings(): Promise<void> {
  if (origin === 'null') return;
  const requestedUrl = location.href;
  const response = await fetch(requestedUrl).catch(() => undefined);
  const html = response?.ok ? await response.text() : '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  const standings = page.querySelector('aside');
  if (standings && requestedUrl === location.href)
    find('aside')?.replaceChildren(...standings.childNodes);
}

/** The URL that a button would submit its form to: a sandbox may block forms, but not links. */
function addressOf(button: HTMLButtonElement): string {
  const address = new URL(button.formAction);
  if (button.form) address.search = queryOf(button.form).toString();
  return address.href;
}

function offerToResume(): void {
  const offer = find('[data-resumes]');
  const query = offer && loadAnswers();
  if (!query) return;
  for (const link of offer.querySelectorAll('a')) {
    const options = new URLSearchParams(link.search);
    link.search = [query, options].filter(String).join('&');
  }
  offer.hidden = false;
}

async function copy(button: HTMLElement): Promise<void> {
  const field = button.parentElement?.querySelector('input');
  const status = button.parentElement?.querySelector('[role=status]');
  if (!field || !status) return;
  field.select();
  // Over HTTP there is no clipboard, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const isCopied = await clipboard?.writeText(field.value).then(
    () => true,
    () => false,
  );
  status.textContent = isCopied
    ? 'Link copied.'
    : 'The address is selected: copy it with the keyboard or the menu.';
}

/** Handles clicks on links and buttons; tells the embedding page if another page will load. */
function handleClick(event: MouseEvent): void {
  const control = (event.target as Element).closest<HTMLAnchorElement | HTMLButtonElement>(
    'a, button',
  );
  if (!control || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if ('copies' in control.dataset) copy(control);
  if (control instanceof HTMLAnchorElement) reveal(control.hash);
  const isStep =
    control instanceof HTMLButtonElement
      ? control.type === 'submit'
      : !control.target && control.href.split('#')[0] !== location.href.split('#')[0];
  if (!isStep) return;
  event.preventDefault();
  postToEmbedder({ type: 'step' });
  const address = control instanceof HTMLButtonElement ? addressOf(control) : control.href;
  // In a separate task: a message not yet delivered when this page unloads loses its source.
  setTimeout(() => location.assign(address));
}

/**
 * Opens the collapsed section that contains the target of a link, and scrolls to the target.
 * Returns the target.
 */
function reveal(hash: string): HTMLElement | null {
  const part = document.getElementById(hash.slice(1));
  part?.closest('details')?.setAttribute('open', '');
  if (part) keepInView(part);
  return part;
}

/**
 * Scrolls to a part after the browser has followed the link, and again when the frame has been
 * resized, unless the user does something else first.
 */
function keepInView(part: HTMLElement): void {
  const scrollToPart = () => part.scrollIntoView();
  setTimeout(scrollToPart);
  const interaction = new AbortController();
  const options = { once: true, signal: interaction.signal };
  addEventListener('resize', scrollToPart, options);
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(type, () => interaction.abort(), options);
}

/** Focuses the field that the URL names, or the heading: navigation leaves the focus on nothing. */
function restoreFocus(): void {
  if (!document.hasFocus()) return;
  const field = reveal(location.hash);
  const inField = (selector: string) => field?.querySelector<HTMLElement>(selector);
  (inField('input:checked') ?? inField('input') ?? find('h1'))?.focus();
}

/** Browsers take for a fragment what follows an escaped "&", which a server then does not see. */
const repaired = location.href.replace(/&?#(0?38|x26);/gi, '&');
if (repaired !== location.href) location.replace(repaired);
addEventListener('change', saveChoices);
addEventListener('click', handleClick);
addEventListener('message', ({ source, data }: MessageEvent<Partial<EmbedderMessage> | null>) => {
  if (source !== parent || data?.source !== 'prompt-or-tune' || data.version !== 1) return;
  if (data.type === 'theme' && isTheme(data.theme)) root.dataset.theme = data.theme;
});

for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) button.hidden = false;
offerToResume();
// A fragment in the URL moves the focus until the page has loaded.
addEventListener('load', restoreFocus);
postToEmbedder({ type: 'ready' });
postHeight();
new ResizeObserver(postHeight).observe(root);
new IntersectionObserver(repostHeight).observe(root);
const outcome = JSON.parse(find('main')?.dataset.told ?? '{}');
if (outcome.result) postToEmbedder({ type: 'result', ...outcome.result });
if (outcome.error) postToEmbedder({ type: 'error', reason: outcome.error });
