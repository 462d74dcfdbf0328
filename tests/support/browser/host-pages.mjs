// Pages of other sites, for tests of the widget in them. Keeps nothing: a page is what its
// address asks for, `html` as its text and each other parameter as a header of that name.
// Listens on the ports given as arguments, so that one process can be several sites.
import { createServer } from 'node:http';

const server = () =>
  createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://any');
    const { html = '', ...headers } = Object.fromEntries(searchParams);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><html lang="en"><title>A page of a wiki</title>${html}`);
  });

for (const port of process.argv.slice(2)) server().listen(Number(port), '127.0.0.1');
