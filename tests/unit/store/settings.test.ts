import { expect, test } from 'vitest';
import { SettingsError } from '@/lib/common/settings-error';
import { readSettings } from '@/lib/store/settings';

test('without SITE_URL, or with an empty one, there is no public address', () => {
  expect(readSettings({}).siteUrl).toBeUndefined();
  expect(readSettings({ SITE_URL: '' }).siteUrl).toBeUndefined();
});

test.each(['https://advisor.example.org', 'https://advisor.example.org/', 'http://localhost:3000'])(
  'SITE_URL may be %s',
  (url) => {
    expect(new URL(readSettings({ SITE_URL: url }).siteUrl ?? '').origin).toBe(new URL(url).origin);
  },
);

test.each([
  'advisor.example.org',
  'https://',
  'ftp://advisor.example.org',
  'javascript:alert(1)',
  'https://example.org/advisor',
  'https://example.org/?a=b',
  'https://example.org/#top',
  'https://user:password@example.org',
])('SITE_URL "%s" is refused with a sentence that says how to mend it', (url) => {
  expect(() => readSettings({ SITE_URL: url })).toThrow(SettingsError);
  expect(() => readSettings({ SITE_URL: url })).toThrow('SITE_URL must be an origin such as');
});
