import { SHARE_RESULT, THEME } from './parameters';
import type { FrameMessage, HostMessage } from './protocol';

// The script of the page around: the element <prompt-or-tune>, and placeholders that become
// one. It knows how a frame behaves and nothing of what is in it. No innerHTML and no style
// strings, so that pages with Trusted Types and a strict style-src can have it.

const NAME = 'prompt-or-tune';
const ATTRIBUTES = [THEME, 'answers', 'title', SHARE_RESULT];
const PLACEHOLDER = `[data-${NAME}]:not(:has(${NAME}))`;
const { origin: ORIGIN } = new URL(import.meta.url);
const LEAST = 50;
const MOST = 5000;
const PATIENCE = 4000;
let count = 0;

class Widget extends HTMLElement {
  static observedAttributes = [THEME];
  #shadow = this.attachShadow({ mode: 'open' });
  /** What stands inside the element: shown where no frame comes. */
  #fallback = this.#shadow.appendChild(document.createElement('slot'));
  #frame = document.createElement('iframe');
  #number = ++count;
  #timer = 0;
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
    clearTimeout(this.#timer);
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
    for (const name of [THEME, SHARE_RESULT]) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    this.#near.disconnect();
    addEventListener('message', this);
    frame.title = this.title || `Prompt or Tune${this.#number > 1 ? ` ${this.#number}` : ''}`;
    frame.allow = 'clipboard-write';
    // Not shown until it is ready: where it is refused a browser would show an error page.
    Object.assign(frame.style, { border: 0, width: '100%', display: 'none' });
    this.#fallback.hidden = true;
    frame.src = address.href;
    this.#shadow.append(frame);
    this.#timer = window.setTimeout(() => {
      this.#fallback.hidden = false;
    }, PATIENCE);
  }

  /** Hears what its own frame says, and nobody else. */
  handleEvent({ source, origin, data }: MessageEvent<FrameMessage | null>) {
    const { contentWindow, style } = this.#frame;
    if (source !== contentWindow || ![ORIGIN, self.origin].includes(origin)) return;
    if (data?.source !== NAME || data.version !== 1) return;
    if (data.type === 'resize' && data.height > 0) {
      style.height = `${Math.min(MOST, Math.max(LEAST, data.height))}px`;
    }
    if (data.type === 'ready') this.#welcome();
    if (data.type === 'step') this.#showTop();
    this.dispatchEvent(new CustomEvent(`${NAME}-${data.type}`, { bubbles: true, detail: data }));
  }

  #welcome() {
    clearTimeout(this.#timer);
    this.#frame.style.display = 'block';
    this.#fallback.hidden = true;
    this.#tellTheme();
  }

  /** Before the next page comes, and without animation: that page may scroll to a part of it. */
  #showTop() {
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.scrollIntoView({ behavior: 'instant' });
  }

  /** A frame's address holds the theme it began with; one set later has to be told. */
  #tellTheme() {
    const theme = (this.getAttribute(THEME) ?? 'auto') as HostMessage['theme'];
    const message: HostMessage = { source: NAME, version: 1, type: 'theme', theme };
    this.#frame.contentWindow?.postMessage(message, ORIGIN);
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
