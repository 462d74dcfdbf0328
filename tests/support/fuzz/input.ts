export type Body = string | Uint8Array<ArrayBuffer>;
export type Input = {
  target: string;
  /** The part of the address after the question mark. */
  query: string;
  headers: Record<string, string>;
  /** The last path segment, for targets where it varies. */
  name: string;
  body: Body | null;
};
