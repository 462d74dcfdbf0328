import { SHARE_RESULT, THEME } from '../addresses/frame-parameters';
import type { FrameMessage, HostMessage } from '../embed/protocol';

// The script of the page around: the element <prompt-or-tune>, and placeholders that become
// one. It knows how a frame behaves and nothing of what is in it. No innerHTML and no style
// strings, so that pages with Trusted Types and a strict style-src can have it.

const NAME = 'prompt-or-tune';
const ATTRIBUTES = [THEME, 'answers', 'title', SHARE_RESULT];
const PLACEHOLDER = `[data-${NAME}]:not(:has(${NAME}))`;
const { origin: ORIGIN } = new URL(import.meta.url);
let count = 0;

class Widget extends HTMLElement {
  static observedAttributes = [THEME];
  #shadow = this.attachShadow({ mode: 'open' });
  /** What stands inside the element: shown where no frame comes. */
  #fallback = this.#shadow.appendChild(document.createElement('slot'));
  #frame = document.createElement('iframe');
  #near = new IntersectionObserver(
    (entries) => {
      if (entries.pop()?.isIntersecting) this.#load();
    },
    { rootMargin: '400px' },
  );

  connectedCallback() {
    this.style.display ||= 'block';
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near.disconnect();
    removeEventListener('message', this);
    this.#frame.remove();
  }

  attributeChangedCallback() {
    this.#tellTheme();
  }

  #load() {
    const frame = this.#frame;
    const address = new URL('/embed', ORIGIN);
    address.search = this.getAttribute('answers')?.replace(/^.*\?/, '') ?? '';
    address.searchParams.set(THEME, this.#theme());
    if (this.hasAttribute(SHARE_RESULT)) address.searchParams.set(SHARE_RESULT, 'yes');
    this.#near.disconnect();
    addEventListener('message', this);
    frame.title = this.title || `Prompt or Tune${count++ ? ` ${count}` : ''}`;
    frame.allow = 'clipboard-write';
    // Not shown until it is ready: where it is refused a browser would show an error page.
    Object.assign(frame.style, { border: 0, width: '100%', display: 'none' });
    this.#fallback.hidden = true;
    frame.src = address.href;
    this.#shadow.append(frame);
    // Moved before it was ready, an element starts this twice.
    setTimeout(() => {
      this.#fallback.hidden = frame.style.display === 'block';
    }, 4000);
  }

  /** Hears what its own frame says, and nobody else. */
  handleEvent({ source, origin, data }: MessageEvent<FrameMessage | null>) {
    const { contentWindow, style } = this.#frame;
    if (source !== contentWindow || ![ORIGIN, self.origin].includes(origin)) return;
    if (data?.source !== NAME || data.version !== 1) return;
    if (data.type === 'resize' && typeof data.height === 'number' && data.height > 0) {
      // From 50 to 5,000 pixels, whatever a frame may say.
      style.height = `${Math.min(5000, Math.max(50, data.height))}px`;
    }
    if (data.type === 'ready') this.#welcome();
    if (data.type === 'step') this.#showTop();
    this.dispatchEvent(new CustomEvent(`${NAME}-${data.type}`, { bubbles: true, detail: data }));
  }

  #welcome() {
    this.#frame.style.display = 'block';
    this.#fallback.hidden = true;
    this.#tellTheme();
  }

  /** Before the next page comes, and without animation: that page may scroll to a part of it. */
  #showTop() {
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.scrollIntoView({ behavior: 'instant' });
  }

  /** As asked; else as the page around looks, by how much green there is in its text. */
  #theme() {
    const green = Number(getComputedStyle(this).color.split(',')[1]);
    const asked = this.getAttribute(THEME);
    return asked && asked !== 'auto' ? asked : green > 128 ? 'dark' : green >= 0 ? 'light' : 'auto';
  }

  /** A frame's address holds the theme it began with; one set later has to be told. */
  #tellTheme() {
    const theme = this.#theme() as HostMessage['theme'];
    const message: HostMessage = { source: NAME, version: 1, type: 'theme', theme };
    // To anybody: it holds no secret, and in a sandbox the frame has no origin to name.
    this.#frame.contentWindow?.postMessage(message, '*');
  }
}

function fill() {
  for (const place of document.querySelectorAll<HTMLElement>(PLACEHOLDER)) {
    const widget = document.createElement(NAME);
    for (const name of ATTRIBUTES) {
      const value = place.getAttribute(`data-${name}`);
      if (value !== null) widget.setAttribute(name, value);
    }
    widget.append(...place.childNodes);
    place.append(widget);
  }
}

if (!customElements.get(NAME)) {
  customElements.define(NAME, Widget);
  new MutationObserver(fill).observe(document, { childList: true, subtree: true });
  fill();
}
