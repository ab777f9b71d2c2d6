import { createServer } from 'node:http';

/** The floor of an unchanged pull: a server that says 304 and nothing else. */
createServer((_request, response) => {
  response.writeHead(304, { etag: '"same"' });
  response.end();
}).listen(Number(process.env['PORT']), '127.0.0.1');
