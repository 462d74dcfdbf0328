import { SHARE_RESULT_PARAMETER, THEME_PARAMETER } from '../addresses/frame-parameters';
import type { EmbedderMessage, FrameMessage } from '../embed/protocol';

// The script of the embedding page: the element <prompt-or-tune>, and placeholders that are
// filled with one. It handles the frame and knows nothing of its content. No innerHTML and no
// style strings, so that it works with Trusted Types and a strict style-src.

const NAME = 'prompt-or-tune';
const ATTRIBUTES = [THEME_PARAMETER, 'answers', 'title', SHARE_RESULT_PARAMETER];
const PLACEHOLDER = `[data-${NAME}]:not(:has(${NAME}))`;
const { origin: ORIGIN } = new URL(import.meta.url);
let frameCount = 0;

class Widget extends HTMLElement {
  static observedAttributes = [THEME_PARAMETER];
  #shadow = this.attachShadow({ mode: 'open' });
  /** The content of the element, shown if the frame does not load. */
  #fallback = this.#shadow.appendChild(document.createElement('slot'));
  #frame = document.createElement('iframe');
  #observer = new IntersectionObserver(
    (entries) => {
      if (entries.pop()?.isIntersecting) this.#load();
    },
    { rootMargin: '400px' },
  );

  connectedCallback() {
    this.style.display ||= 'block';
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    removeEventListener('message', this);
    this.#frame.remove();
  }

  attributeChangedCallback() {
    this.#postTheme();
  }

  #load() {
    const frame = this.#frame;
    const address = new URL('/embed', ORIGIN);
    // Without what stands before "?", and a fragment.
    address.search = this.getAttribute('answers')?.replace(/^[^=]*\?|#[^=]*$/g, '') ?? '';
    address.searchParams.set(THEME_PARAMETER, this.#theme());
    if (this.hasAttribute(SHARE_RESULT_PARAMETER))
      address.searchParams.set(SHARE_RESULT_PARAMETER, 'yes');
    this.#observer.disconnect();
    addEventListener('message', this);
    frame.title = this.title || `Prompt or Tune${frameCount++ ? ` ${frameCount}` : ''}`;
    frame.allow = 'clipboard-write';
    // Hidden until it is ready: a refused frame would show an error page of the browser.
    Object.assign(frame.style, { border: 0, width: '100%', display: 'none' });
    this.#fallback.hidden = true;
    frame.src = address.href;
    this.#shadow.append(frame);
    // An element moved before it was ready runs this twice.
    setTimeout(() => {
      this.#fallback.hidden = frame.style.display === 'block';
    }, 4000);
  }

  /** Handles messages of this element's own frame only. */
  handleEvent({ source, origin, data }: MessageEvent<FrameMessage | null>) {
    const { contentWindow, style } = this.#frame;
    // In a sandboxed page the frame has the same opaque origin as the page, "null".
    if (source !== contentWindow || ![ORIGIN, self.origin].includes(origin)) return;
    if (data?.source !== NAME || data.version !== 1) return;
    if (data.type === 'resize' && typeof data.height === 'number' && data.height > 0) {
      // Limited to 50 to 5,000 pixels.
      style.height = `${Math.min(5000, Math.max(50, data.height))}px`;
    }
    if (data.type === 'ready') {
      style.display = 'block';
      this.#fallback.hidden = true;
      this.#postTheme();
    }
    if (data.type === 'step') this.#scrollToTop();
    this.dispatchEvent(new CustomEvent(`${NAME}-${data.type}`, { bubbles: true, detail: data }));
  }

  /** Called before the next page loads. Not animated, since that page may scroll by itself. */
  #scrollToTop() {
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.scrollIntoView({ behavior: 'instant' });
  }

  /** The requested theme, or one that suits the page, by the green channel of its text colour. */
  #theme() {
    const green = Number(getComputedStyle(this).color.split(',')[1]);
    const requestedTheme = this.getAttribute(THEME_PARAMETER);
    return requestedTheme && requestedTheme !== 'auto'
      ? requestedTheme
      : green > 128
        ? 'dark'
        : green >= 0
          ? 'light'
          : 'auto';
  }

  /** Sends the theme to the frame, whose URL holds only the one it started with. */
  #postTheme() {
    const theme = this.#theme() as EmbedderMessage['theme'];
    const message: EmbedderMessage = { source: NAME, version: 1, type: 'theme', theme };
    // To any origin: it is not secret, and a sandboxed frame has no origin to name.
    this.#frame.contentWindow?.postMessage(message, '*');
  }
}

function fillPlaceholders() {
  for (const placeholder of document.querySelectorAll<HTMLElement>(PLACEHOLDER)) {
    const widget = document.createElement(NAME);
    for (const name of ATTRIBUTES) {
      const value = placeholder.getAttribute(`data-${name}`);
      if (value !== null) widget.setAttribute(name, value);
    }
    widget.append(...placeholder.childNodes);
    placeholder.append(widget);
  }
}

if (!customElements.get(NAME)) {
  customElements.define(NAME, Widget);
  new MutationObserver(fillPlaceholders).observe(document, { childList: true, subtree: true });
  fillPlaceholders();
}
