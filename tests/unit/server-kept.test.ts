import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kept } from '@/lib/server/kept';

test('what is kept never takes more than it may, long keys included, and the newest stays', () => {
  const sizes = fc.array(fc.tuple(fc.nat(20), fc.nat(40), fc.nat(40)), { maxLength: 100 });
  fc.assert(
    fc.property(sizes, (all) => {
      const most = 500;
      const memory = kept<string>(most, (key, value) => key.length + value.length);
      const last = new Map<string, string>();
      for (const [name, long, size] of all) {
        const key = `${name}${'-'.repeat(long)}`;
        memory.keep(key, 'x'.repeat(size));
        last.set(key, 'x'.repeat(size));
        const isSmall = key.length + size <= most / 10;
        expect(memory.get(key)).toBe(isSmall ? last.get(key) : undefined);
        const there = [...last].filter(([one]) => memory.get(one) !== undefined);
        const total = there.reduce((sum, [one, value]) => sum + one.length + value.length, 0);
        expect(total).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test('what was used longest ago goes first', () => {
  const memory = kept<string>(20, (key, value) => key.length + value.length);
  for (let n = 0; n < 10; n++) memory.keep(String(n), 'x');
  memory.get('0');
  memory.keep('a', 'x');
  expect([memory.get('0'), memory.get('1'), memory.get('2')]).toEqual(['x', undefined, 'x']);
});
