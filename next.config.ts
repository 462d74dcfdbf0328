import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The content is read when the server starts, so it has to travel with the build.
  outputFileTracingIncludes: { '/**': ['./content/**/*.yaml'] },
};

export default config;
