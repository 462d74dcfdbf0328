// Serves host pages for the widget. The query defines the response: `html` is its body and each
// other parameter a header of that name. Listens on all ports given as arguments.
import { createServer } from 'node:http';

const server = () =>
  createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://any');
    const { html = '', ...headers } = Object.fromEntries(searchParams);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><html lang="en"><title>A page of a wiki</title>${html}`);
  });

for (const port of process.argv.slice(2)) server().listen(Number(port), '127.0.0.1');
