import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PapersOrder } from '@ryg/server/documents/papers/order.ts';
import { runPapers } from '@ryg/server/documents/papers/run-papers.ts';
import { aFolder, valueOf } from '../../support/a-house.ts';
import { anAgenda } from '../../support/an-agenda.ts';
import { filesBelow } from '../../support/an-office-suite.ts';

const orderIn = (folder: string, facts: Partial<PapersOrder> = {}): PapersOrder => {
  const files = join(folder, 'files');
  mkdirSync(files);
  const ledger = [{ name: '整改台账', above: [], columns: [{ heading: '编号', width: 8 }], rows: [['1']] }];
  return {
    agenda: anAgenda(),
    ledger,
    redHead: null,
    templates: {},
    folder: files,
    only: null,
    archive: null,
    ...facts,
  };
};

const DYING = new URL('../../support/dying-papers-worker.ts', import.meta.url);
const STUCK = new URL('../../support/stuck-papers-worker.ts', import.meta.url);

it(
  'all papers are written by another process, which says how far it is, and put into one archive',
  { timeout: 60_000 },
  async () => {
    const folder = aFolder();
    const archive = join(folder, 'all.zip');
    const heard: string[] = [];
    const order = orderIn(folder, { archive });
    const written = valueOf(
      await runPapers(order, { writing: (file, done, of) => heard.push(`${done}/${of} ${file}`) }),
    );
    expect(filesBelow(order.folder)).toEqual([...written.files].toSorted());
    expect(heard).toEqual(written.files.map((file, at) => `${at}/${written.files.length} ${file}`));
    expect(written.bytes).toBeGreaterThan(10_000);
    expect(existsSync(archive)).toBe(true);
  },
);

it('a process that dies is answered for in words and leaves the caller standing', async () => {
  const answer = await runPapers(orderIn(aFolder()), {}, { program: DYING });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'PAPERS_DIED' } });
});

it('a process that takes too long is ended', async () => {
  const answer = await runPapers(orderIn(aFolder()), {}, { program: STUCK, milliseconds: 1_500 });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'PAPERS_SLOW' } });
});

it('too little memory ends the writing and not the server', { timeout: 60_000 }, async () => {
  const answer = await runPapers(orderIn(aFolder()), {}, { megabytes: 12 });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'PAPERS_DIED' } });
});

it('a folder that cannot be written is told apart from a fault of ours', { timeout: 60_000 }, async () => {
  const file = join(aFolder(), 'file');
  writeFileSync(file, '');
  const answer = await runPapers({ ...orderIn(aFolder()), folder: join(file, 'below') });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'PAPERS_NO_ROOM' } });
});
