import { isTheme, SHARE_RESULT, THEME } from '../addresses/frame-parameters';
import type { FrameMessage, HostMessage } from '../embed/protocol';
import { memorise, recall } from './last-answers';

// The script of a framed page. Without it everything works by forms and links; with it the
// page around hears the height, choices survive a reload, and forms work in a sandbox.

type Unsent<Message> = Message extends FrameMessage ? Omit<Message, 'source' | 'version'> : never;

const root = document.documentElement;
const form = document.querySelector('form');
const find = <Found extends HTMLElement>(selector: string) =>
  document.querySelector<Found>(selector);

/** To whichever page frames this one: nothing that is sent unasked tells it anything. */
function tell(message: Unsent<FrameMessage>): void {
  if (parent !== window)
    parent.postMessage({ source: 'prompt-or-tune', version: 1, ...message }, '*');
}

let toldHeight = 0;
function tellHeight(): void {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height > 0 && height !== toldHeight) tell({ type: 'resize', height });
  toldHeight = height;
}

/** A frame that is hidden or off the screen measures nothing, so it tells again when seen. */
function tellHeightAgain(): void {
  toldHeight = 0;
  tellHeight();
}

function chosen(from: HTMLFormElement): URLSearchParams {
  const pairs = [...new FormData(from)].map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(pairs.filter(([, value]) => value !== ''));
}

/** Puts the choices into the addresses of this page, so that neither reload nor tab loses them. */
function keep(): void {
  if (!form) return;
  const query = chosen(form);
  try {
    history.replaceState(null, '', `?${query}`);
    followStandings();
  } catch {
    // A sandbox without an origin has no addresses of its own; the browser keeps the form.
  }
  query.delete(THEME);
  query.delete(SHARE_RESULT);
  memorise(query.toString());
  const full = find<HTMLAnchorElement>('[data-full]');
  if (full) full.search = query.toString();
}

/** Lets the standings follow the choices. A sandbox without an origin may not ask for them. */
async function followStandings(): Promise<void> {
  if (origin === 'null') return;
  const asked = location.href;
  const response = await fetch(asked).catch(() => undefined);
  const html = response?.ok ? await response.text() : '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  const standings = page.querySelector('aside');
  if (standings && asked === location.href) find('aside')?.replaceChildren(...standings.childNodes);
}

/** Where a form leads with the choices made, as a link: a sandbox may refuse forms, but not links. */
function addressOf(button: HTMLButtonElement): string {
  const address = new URL(button.formAction);
  if (button.form) address.search = chosen(button.form).toString();
  return address.href;
}

function offerToResume(): void {
  const offer = find('[data-resumes]');
  const query = offer && recall();
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
  // Over http there is no clipboard, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const isCopied = await clipboard?.writeText(field.value).then(
    () => true,
    () => false,
  );
  status.textContent = isCopied
    ? 'Link copied.'
    : 'The address is selected: copy it with the keyboard or the menu.';
}

/** Where a click leads to another framed page, the page around is told that one will come. */
function follow(event: MouseEvent): void {
  const at = (event.target as Element).closest<HTMLAnchorElement | HTMLButtonElement>('a, button');
  if (!at || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if ('copies' in at.dataset) copy(at);
  if (at instanceof HTMLAnchorElement) unfold(at.hash);
  const isStep =
    at instanceof HTMLButtonElement
      ? at.type === 'submit'
      : !at.target && withoutHash(at.href) !== withoutHash(location.href);
  if (!isStep) return;
  event.preventDefault();
  tell({ type: 'step' });
  const address = at instanceof HTMLButtonElement ? addressOf(at) : at.href;
  // In a task of its own: a message that is still on its way when this page goes has no source.
  setTimeout(() => location.assign(address));
}

/** A link to a folded part opens it, and the frame has to grow before there is a place to go to. */
function unfold(hash: string): HTMLElement | null {
  const part = document.getElementById(hash.slice(1));
  part?.closest('details')?.setAttribute('open', '');
  if (part) keepInView(part);
  return part;
}

/**
 * Once the browser has gone there, and once more where the frame gets its height only then,
 * unless the person does something else before.
 */
function keepInView(part: HTMLElement): void {
  const show = () => part.scrollIntoView();
  setTimeout(show);
  const isLeft = new AbortController();
  const once = { once: true, signal: isLeft.signal };
  addEventListener('resize', show, once);
  for (const act of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(act, () => isLeft.abort(), once);
}

function withoutHash(address: string): string | undefined {
  return address.split('#')[0];
}

/** After a step the focus is in the frame, and the browser leaves it on nothing. */
function takeFocus(): void {
  if (!document.hasFocus()) return;
  const field = unfold(location.hash);
  const inField = (choice: string) => field?.querySelector<HTMLElement>(choice);
  (inField('input:checked') ?? inField('input') ?? find('h1'))?.focus();
}

document.addEventListener('change', keep);
document.addEventListener('click', follow);
addEventListener('message', ({ source, data }: MessageEvent<Partial<HostMessage> | null>) => {
  if (source !== parent || data?.source !== 'prompt-or-tune' || data.version !== 1) return;
  if (data.type === 'theme' && isTheme(data.theme)) root.dataset.theme = data.theme;
});

for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) button.hidden = false;
offerToResume();
// A fragment in the address takes the focus away until the page has loaded.
addEventListener('load', takeFocus);
tell({ type: 'ready' });
tellHeight();
new ResizeObserver(tellHeight).observe(root);
new IntersectionObserver(tellHeightAgain).observe(root);
const told = JSON.parse(find('main')?.dataset.told ?? '{}');
if (told.result) tell({ type: 'result', ...told.result });
if (told.error) tell({ type: 'error', reason: told.error });
