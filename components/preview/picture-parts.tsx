import type { CSSProperties, ReactNode } from 'react';
import { type MarkShape, Shape } from '../ui/mark';

/** The colours of the light theme; a picture cannot adapt to the reader's theme. */
export const COLOURS = {
  paper: '#fcfbf8',
  panel: '#f3f1ea',
  ink: '#1b1d21',
  muted: '#565b63',
  warning: '#8a1f11',
  circle: '#17639c',
  triangle: '#a3470d',
  square: '#5d3fa3',
};

/**
 * Replaces characters that the picture's font lacks by "?". The renderer would fetch fonts for
 * them from a network service, which would disclose the text.
 */
export function withDrawableCharacters(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[^ -~\u00a1-\u00ac\u00ae-\u00ff\u2013\u2018\u2019\u201c\u201d\u2026\u2212]/gu, '?');
}

/** A flex box. The picture renderer supports inline styles only. */
export function Box({ style, children }: { style?: CSSProperties; children?: ReactNode }) {
  return <div style={{ display: 'flex', ...style }}>{children}</div>;
}

export function Line({ style, children }: { style?: CSSProperties; children: string }) {
  return <Box style={{ whiteSpace: 'nowrap', ...style }}>{withDrawableCharacters(children)}</Box>;
}

export function PictureMark({ shape, size }: { shape: MarkShape; size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      style={{ color: COLOURS[shape] }}
    >
      {Shape({ shape, x: 6, y: 6, size: 11 })}
    </svg>
  );
}
