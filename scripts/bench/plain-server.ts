import Database from 'better-sqlite3';
import Fastify from 'fastify';

/** What P2 compares with: Fastify asking SQLite for fifty rows and writing them as JSON, with nobody asked who they are. */
const [path = ''] = process.argv.slice(2);
const query = new Database(path, { readonly: true }).prepare('select * from issue where id > ? order by id limit 50');
const app = Fastify();
app.get('/issues', async () => ({ items: query.all(''), next: null }));
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
console.log(typeof address === 'object' ? address?.port : address);
