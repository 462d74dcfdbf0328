/** What the smoke journey asks of a browser. An element is named by an XPath. */
export type Browser = {
  /** Its name and version, as it says itself. */
  name: string;
  open(address: string): Promise<void>;
  /** Clicks as a hand would, in the middle of the first such element. */
  click(element: string): Promise<void>;
  /** Evaluates an expression in the page, or in its first frame; its value goes through JSON. */
  evaluate(expression: string, where?: 'page' | 'frame'): Promise<unknown>;
  /** What is in view, as a PNG. */
  picture(): Promise<Buffer>;
  /** What the browser complained of so far, as far as it tells. */
  complaints(): string[];
};

/** Evaluates to the value of the expression as JSON, whatever it is. */
export const asJson = (expression: string) => `JSON.stringify([${expression}])`;
export const fromJson = (text: string): unknown => JSON.parse(text)[0];

/** Brings the element into view, for what clicks where it looks. */
export const INTO_VIEW = `(element) => {
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) element.scrollIntoView({ block: 'center' });
}`;

/** The frame that a widget made for itself. */
export const FIRST_FRAME =
  'document.querySelector("prompt-or-tune")?.shadowRoot?.querySelector("iframe")';
