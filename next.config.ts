import type { NextConfig } from 'next';
import { readSettings } from './lib/settings';

// Read once before anything is served, so that a bad setting stops the start and not a page.
readSettings(process.env);

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
  // Only what is beneath /embed may be framed; who may do that is decided there.
  headers: async () => [
    {
      source: '/((?!embed$|embed/).*)',
      headers: [{ key: 'Content-Security-Policy', value: "frame-ancestors 'none'" }],
    },
  ],
};

export default config;
