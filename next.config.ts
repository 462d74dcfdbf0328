import type { NextConfig } from 'next';
import { readSettings } from './lib/settings';

// Read once before anything is served, so that a bad setting stops the start and not a page.
readSettings(process.env);

/** Pages whose addresses hold answers, of which there are more than a search engine can visit. */
const CARRY_ANSWERS = ['recommendation', 'advisor', 'compare', 'together', 'history', 'og', 'api'];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The test command checks the types; a build for serving need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The content is read when the server starts, the integrations when they are downloaded, so
  // both have to travel with the build.
  outputFileTracingIncludes: {
    '/**': ['./content/**/*.yaml'],
    '/embed-guide/**': ['./lib/integrations/**/*'],
  },
  // Programs that follow links look for their tags in the head, so these never come later.
  htmlLimitedBots: /.*/,
  // What is beneath /embed sets headers of its own: it alone may be framed.
  headers: async () => [
    {
      source: '/((?!embed$|embed/).*)',
      headers: [
        { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
        // Addresses hold answers, mistyped ones as well, so no other site is told where one came from.
        { key: 'Referrer-Policy', value: 'no-referrer' },
      ],
    },
    {
      source: `/:page(${CARRY_ANSWERS.join('|')})/:rest*`,
      headers: [{ key: 'X-Robots-Tag', value: 'noindex, nofollow' }],
    },
  ],
};

export default config;
