import path from 'node:path';
import { defineConfig } from '@playwright/test';
import browser from '../browser/playwright.config';

export default defineConfig({
  ...browser,
  testDir: import.meta.dirname,
  outputDir: path.resolve(import.meta.dirname, '../.results'),
  timeout: 600_000,
  projects: [{ name: 'survey' }],
});
