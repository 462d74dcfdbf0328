import { ImageResponse } from 'next/og';

export function GET(request) {
  const text = new URL(request.url).search.slice(1, 60);
  return new ImageResponse(<div style={{ display: 'flex', fontSize: 60 }}>{text}</div>, {
    width: 1200,
    height: 630,
  });
}
