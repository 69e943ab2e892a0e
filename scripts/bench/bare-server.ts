import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The floor under every web framework: node:http answering the same bytes, and 304 to whoever holds them. */
const [file = '', etag = ''] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length, etag };

const server = createServer((request, reply) => {
  if (request.headers['if-none-match'] === etag) return void reply.writeHead(304, { etag }).end();
  reply.writeHead(200, headers).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
