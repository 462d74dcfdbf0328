import { expect, test } from 'vitest';
import { THEMES } from '@/lib/addresses/frame-parameters';
import { embedderMessage, frameMessage } from '@/lib/embed/protocol';

const envelope = { source: 'prompt-or-tune', version: 1 };
const result = {
  approach: 'hybrid',
  winners: ['hybrid'],
  verdict: 'clear',
  link: 'https://a.org/recommendation',
};
const fromFrame: Record<string, object> = {
  ready: { ...envelope, type: 'ready' },
  resize: { ...envelope, type: 'resize', height: 700 },
  step: { ...envelope, type: 'step' },
  result: { ...envelope, type: 'result', ...result },
  error: { ...envelope, type: 'error', reason: 'bad-answers' },
};
const theme = { ...envelope, type: 'theme', theme: 'dark' };
const isFromFrame = (message: unknown) => frameMessage.safeParse(message).success;
const isFromHost = (message: unknown) => embedderMessage.safeParse(message).success;

test.each(Object.entries(fromFrame))(
  'a frame may say %s, and a page around it may not',
  (_, message) => {
    expect(isFromFrame(message)).toBe(true);
    expect(isFromHost(message)).toBe(false);
  },
);

test('a page around may name a theme and nothing else', () => {
  for (const name of THEMES) expect(isFromHost({ ...theme, theme: name })).toBe(true);
  expect(isFromFrame(theme)).toBe(false);
  for (const bad of ['pink', '', null, 1, undefined, ['dark']]) {
    expect(isFromHost({ ...theme, theme: bad })).toBe(false);
  }
});

test.each(Object.entries({ ...fromFrame, theme }))(
  '%s from another source, of another version, with more or less, is no message',
  (type, message) => {
    const isAccepted = type === 'theme' ? isFromHost : isFromFrame;
    expect(isAccepted({ ...message, source: 'react-devtools' })).toBe(false);
    expect(isAccepted({ ...message, version: 2 })).toBe(false);
    expect(isAccepted({ ...message, version: '1' })).toBe(false);
    expect(isAccepted({ ...message, type: 'reload' })).toBe(false);
    expect(isAccepted({ ...message, answers: 'task=code' })).toBe(false);
    for (const key of Object.keys(message)) {
      const { [key]: _, ...rest } = message as Record<string, unknown>;
      expect([key, isAccepted(rest)]).toEqual([key, false]);
    }
  },
);

test.each([
  ['not a number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
  ['nothing', 0],
  ['negative', -1],
  ['a fraction', 700.5],
  ['above all whole numbers', 2 ** 60],
  ['a string', '700'],
  ['a length', '700px'],
  ['a list', [700]],
  ['null', null],
])('a height that is %s is none', (_, height) => {
  expect(isFromFrame({ ...fromFrame.resize, height })).toBe(false);
});

test('a result has a whole address, an error one of the reasons', () => {
  for (const link of ['/recommendation', 'recommendation', '', 7]) {
    expect(isFromFrame({ ...fromFrame.result, link })).toBe(false);
  }
  expect(isFromFrame({ ...fromFrame.error, reason: 'task=code' })).toBe(false);
});

test.each([null, undefined, 'ready', 1, [], [fromFrame.ready], JSON.stringify(fromFrame.ready)])(
  '%j is no message',
  (message) => {
    expect(isFromFrame(message)).toBe(false);
    expect(isFromHost(message)).toBe(false);
  },
);
