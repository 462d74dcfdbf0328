/** Browser operations of the smoke test. Elements are given by XPath. */
export type Browser = {
  /** Name and version, as the browser reports them. */
  name: string;
  open(address: string): Promise<void>;
  /** Clicks in the middle of the first matching element. */
  click(element: string): Promise<void>;
  /** Evaluates an expression in the page or in its first frame; the value is passed as JSON. */
  evaluate(expression: string, where?: 'page' | 'frame'): Promise<unknown>;
  /** The visible part of the page, as a PNG. */
  screenshot(): Promise<Buffer>;
  /** Errors that the browser has logged so far; always empty where it does not report them. */
  errors(): string[];
};

/** An expression that evaluates to the value of another as JSON; `fromJson` reads it. */
export const asJson = (expression: string) => `JSON.stringify([${expression}])`;
export const fromJson = (text: string): unknown => JSON.parse(text)[0];

/** A function that scrolls an element into view unless it is in view. */
export const INTO_VIEW = `(element) => {
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) element.scrollIntoView({ block: 'center' });
}`;

/** An expression for the frame inside the first widget. */
export const FIRST_FRAME =
  'document.querySelector("prompt-or-tune")?.shadowRoot?.querySelector("iframe")';
