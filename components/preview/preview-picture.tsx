import type { ReactNode } from 'react';
import { counted } from '@/lib/wording/figures';
import { PICTURE_SIZE, type Preview } from '@/lib/wording/preview';
import { Box, COLOURS, Line, PictureMark, withDrawableCharacters } from './picture-parts';

/** Lengths in pixels. */
const BAR_WIDTH = 534;
const LINE_WIDTH = 3;

/** The preview picture of a result, legible down to a display width of 400 pixels. */
export function PreviewPicture({ preview, version }: { preview: Preview; version: string }) {
  const { headline, rows, sureness, open } = preview;
  return (
    <Frame note={`Rules ${version}`}>
      <Title>{headline}</Title>
      <Box style={{ flexDirection: 'column', gap: 12 }}>
        {rows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </Box>
      <Box style={{ flexDirection: 'column', gap: 4 }}>
        <Line style={{ fontSize: 34 }}>{sureness}</Line>
        <Line style={{ fontSize: 28, color: COLOURS.muted }}>
          {`Points out of 100. ${open > 0 ? `Thin lines: what ${counted(open, 'open question')} can still change.` : 'No question is open.'}`}
        </Line>
      </Box>
    </Frame>
  );
}

/** The preview picture of links without a result. */
export function GeneralPicture({
  rows,
}: {
  rows: Pick<Preview['rows'][number], 'name' | 'mark'>[];
}) {
  return (
    <Frame note="A decision advisor">
      <Title>Prompt a language model, fine-tune one, or do both?</Title>
      <Box style={{ flexDirection: 'column', gap: 16 }}>
        {rows.map(({ name, mark }) => (
          <Box key={name} style={{ alignItems: 'center', gap: 24, fontSize: 44 }}>
            <PictureMark shape={mark} size={40} />
            <Line>{name}</Line>
          </Box>
        ))}
      </Box>
      <Box style={{ fontSize: 34 }}>
        Answer questions about your task. Get advice with its reasons, its sources and how sure it
        is.
      </Box>
    </Frame>
  );
}

function Frame({ note, children }: { note: string; children: ReactNode }) {
  return (
    <Box
      style={{
        ...PICTURE_SIZE,
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '44px 60px',
        background: COLOURS.paper,
        color: COLOURS.ink,
      }}
    >
      <Box style={{ justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Line style={{ fontSize: 38 }}>Prompt or Tune</Line>
        <Line style={{ fontSize: 24, color: COLOURS.muted }}>{note}</Line>
      </Box>
      {children}
    </Box>
  );
}

function Title({ children }: { children: string }) {
  const fontSize = children.length <= 30 ? 76 : children.length <= 66 ? 62 : 50;
  return (
    <div
      style={{
        display: 'block',
        lineClamp: 3,
        fontSize,
        lineHeight: 1.12,
        letterSpacing: -1.5,
        WebkitTextStroke: `1.2px ${COLOURS.ink}`,
      }}
    >
      {withDrawableCharacters(children)}
    </div>
  );
}

function Row({ row }: { row: Preview['rows'][number] }) {
  const { name, mark, points, isRuledOut } = row;
  const colour = isRuledOut ? COLOURS.muted : COLOURS.ink;
  return (
    <Box style={{ alignItems: 'center', color: colour }}>
      <PictureMark shape={mark} size={34} />
      <Line style={{ width: 410, padding: '0 20px', fontSize: 40, overflow: 'hidden' }}>
        {name}
      </Line>
      <Bar {...row} />
      <Line
        style={{ width: 102, justifyContent: 'flex-end', fontSize: points.length > 2 ? 34 : 48 }}
      >
        {points}
      </Line>
    </Box>
  );
}

function Bar({ mark, score, low, high, isRuledOut }: Preview['rows'][number]) {
  const x = (points: number) => (points * BAR_WIDTH) / 100;
  const stroke = { position: 'absolute', background: COLOURS.ink } as const;
  return (
    <Box style={{ position: 'relative', width: BAR_WIDTH, height: 44, alignItems: 'center' }}>
      <Box style={{ width: BAR_WIDTH, height: 28, background: COLOURS.panel }}>
        <Box
          style={{
            width: x(score),
            height: 28,
            background: COLOURS[mark],
            opacity: isRuledOut ? 0.3 : 1,
          }}
        />
      </Box>
      {isRuledOut && (
        <Line
          style={{
            position: 'absolute',
            right: 0,
            padding: '0 12px',
            background: COLOURS.paper,
            color: COLOURS.warning,
            fontSize: 32,
          }}
        >
          ruled out
        </Line>
      )}
      {!isRuledOut && low < high && (
        <Box style={{ position: 'absolute', left: 0, top: 0, width: BAR_WIDTH, height: 44 }}>
          <Box
            style={{ ...stroke, left: x(low), width: x(high - low), top: 21, height: LINE_WIDTH }}
          />
          <Box style={{ ...stroke, left: x(low), width: LINE_WIDTH, top: 8, height: 28 }} />
          <Box
            style={{ ...stroke, left: x(high) - LINE_WIDTH, width: LINE_WIDTH, top: 8, height: 28 }}
          />
        </Box>
      )}
    </Box>
  );
}
