import { expect, it, vi } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { PaperJobView, PaperList, PaperTemplateView } from '@ryg/shared/contract/papers.contract.ts';
import { defaultTemplate } from '@ryg/server/documents/docx/default-template.ts';
import { openPackage } from '@ryg/server/platform/zip-package.ts';
import { docxOf } from '@ryg/server/documents/docx/docx-of.ts';
import { workListOf } from '@ryg/shared/domain/papers/work-list.ts';
import { aKey } from '../../support/a-desk.ts';
import { aForm } from '../../support/a-form.ts';
import { aHouse, entriesOf, type House } from '../../support/a-house.ts';
import { aDesk } from '../../support/a-staff.ts';
import { anAgenda } from '../../support/an-agenda.ts';
import { anIssue } from '../../support/an-issue.ts';

// A process of its own is started for every paper.
vi.setConfig({ testTimeout: 90_000 });

const WEEK = '/api/desk/meetings/2018-W25';
const TEMPLATES = '/api/desk/paper-templates';

type Headers = Readonly<Record<string, string>>;
const post = ({ app }: House, url: string, headers: Headers, payload: object = {}) =>
  app.inject({ method: 'POST', url, headers: { 'idempotency-key': aKey(), ...headers }, payload });

/** A county with one overdue issue of 金川镇, led by 县交通局, whose meeting is frozen. */
async function aFrozenMeeting() {
  const house = await aHouse({ today: '2018-06-20' });
  const red = {
    towns: ['金川镇'],
    leadUnits: ['县交通局'],
    deadline: { kind: 'date', on: calendarDay('2018-06-01'), raw: '', inferred: false },
  } as const;
  await house.append(...entriesOf(anIssue({ id: 'Q0001', no: '12', progress: 20, ...red }), calendarDay('2018-05-01')));
  const staff = await aDesk(house, 'office', 'auditor', 'town', 'neighbour', 'lead');
  const reply = await post(house, `${WEEK}/freeze`, staff.office.headers);
  expect(reply.statusCode).toBe(201);
  return { house, ...staff };
}

const namesIn = async (zip: Buffer): Promise<readonly string[]> => {
  const { names } = await openPackage(zip, { inflatedBytes: 64 * 2 ** 20, entries: 200 });
  return [...names];
};

it('the office has all papers written in one press, watches, and takes them away in one archive', async () => {
  const { house, office, auditor } = await aFrozenMeeting();
  const list = (await office.get(`${WEEK}/papers`)).json<PaperList>();
  expect(list).toMatchObject({ mayWriteAll: true, job: null, stamp: { number: 1, day: '2018-06-20' } });
  expect(list.items.map(({ format }) => format)).toEqual(expect.arrayContaining(['docx', 'pptx', 'xlsx', 'pdf']));

  const key = aKey();
  const begin = () => post(house, `${WEEK}/papers`, { ...office.headers, 'idempotency-key': key });
  const first = (await begin()).json<PaperJobView>();
  expect(first).toMatchObject({ state: 'writing', of: list.items.length });
  const other = (await post(house, `${WEEK}/papers`, office.headers)).json<PaperJobView>();
  expect(other.id).toBe(first.id);
  const archive = `${WEEK}/papers/jobs/${first.id}/all.zip`;
  expect((await office.get(archive)).json()).toMatchObject({ code: 'PAPERS_UNFINISHED' });

  const job = async () => (await office.get(`${WEEK}/papers/jobs/${first.id}`)).json<PaperJobView>();
  await expect.poll(async () => (await job()).state, { timeout: 60_000 }).toBe('done');
  expect(await job()).toMatchObject({ done: list.items.length, notices: [] });
  expect((await begin()).json()).toMatchObject({ id: first.id, state: 'done' });

  const zip = await office.get(archive);
  expect([zip.statusCode, zip.headers['content-type']]).toEqual([200, 'application/zip']);
  expect(zip.rawPayload).toHaveLength((await job()).bytes ?? 0);
  expect(await namesIn(zip.rawPayload)).toEqual(list.items.map(({ file }) => file));

  expect((await post(house, `${WEEK}/papers`, auditor.headers)).statusCode).toBe(403);
  expect((await auditor.get(archive)).statusCode).toBe(403);
  expect((await office.get(`/api/desk/meetings/2018-W24/papers/jobs/${first.id}`)).statusCode).toBe(404);
});

it('a town fetches its own sheet and the letters to it, and nothing else', async () => {
  const { town, neighbour, lead, auditor } = await aFrozenMeeting();
  const filesOf = async (person: typeof town) =>
    (await person.get(`${WEEK}/papers`)).json<PaperList>().items.map(({ file }) => file);
  const mine = await filesOf(town);
  expect(mine).toEqual(expect.arrayContaining(['任务清单/金川镇.docx', '督办单/编号12.docx']));
  expect(mine.filter((file) => file.includes('江口镇') || !file.includes('/'))).toEqual([]);
  expect(await filesOf(neighbour)).toEqual(['任务清单/江口镇.docx']);
  expect(await filesOf(lead)).toContain('督办单/编号12.docx');
  expect((await filesOf(auditor)).length).toBeGreaterThan(8);

  const fetched = async (person: typeof town, file: string) =>
    person.get(`${WEEK}/papers/one?${new URLSearchParams({ file })}`);
  const sheet = await fetched(town, '任务清单/金川镇.docx');
  expect([sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect(sheet.headers['content-disposition']).toContain(encodeURIComponent('任务清单-金川镇.docx'));
  for (const file of ['任务清单/江口镇.docx', '督查通报.docx', '整改台账.xlsx', '../../ryg.db', '没有.docx'])
    expect([file, (await fetched(town, file)).statusCode]).toEqual([file, 404]);
});

it('a meeting that is not frozen has no papers, and is told what to do', async () => {
  const { house, office } = await aFrozenMeeting();
  for (const reply of [
    await office.get('/api/desk/meetings/2018-W23/papers'),
    await post(house, '/api/desk/meetings/2018-W23/papers', office.headers),
  ]) {
    expect(reply.statusCode).toBe(404);
    expect(reply.json<{ message: string }>().message).toContain('先');
  }
});

it('a template with an unknown field is refused by its name; a good one is used, recorded and given up again', async () => {
  const { house, office, town } = await aFrozenMeeting();
  const put = async (bytes: Uint8Array) => {
    const form = aForm({ name: '本县工作清单.docx', bytes });
    const headers = { ...office.headers, ...form.headers, 'idempotency-key': aKey() };
    return house.app.inject({ method: 'PUT', url: `${TEMPLATES}/workList`, headers, payload: form.payload });
  };
  const list = workListOf(anAgenda(), { redHead: null });
  const unknown = await put(await docxOf({ ...list, title: '{{标题}}{{快照}}{{书记}}' }));
  expect([unknown.statusCode, unknown.json<{ message: string }>().message]).toEqual([
    422,
    expect.stringContaining('{{书记}}'),
  ]);
  expect((await put(Buffer.from('no document'))).statusCode).toBe(422);

  const before = (await house.ledger.store.accessEvents.head()).seq;
  const taken = await put(await defaultTemplate('workList'));
  expect([taken.statusCode, taken.json()]).toMatchObject([
    200,
    { own: { file: '本县工作清单.docx' }, kind: 'workList' },
  ]);
  const [event] = await house.ledger.store.accessEvents.newest({}, Number.MAX_SAFE_INTEGER, 1);
  expect(event).toMatchObject({ kind: 'settingChanged', object: 'paper-template', account: office.username });
  expect(event?.seq).toBe(before + 1);
  const papers = (await office.get(`${WEEK}/papers`)).json<PaperList>().items;
  expect(papers.find(({ kind }) => kind === 'workList')?.ownTemplate).toBe(true);
  const one = await office.get(`${WEEK}/papers/one?${new URLSearchParams({ file: '月工作清单.docx' })}`);
  expect(one.statusCode).toBe(200);

  const headers = { ...office.headers, 'idempotency-key': aKey() };
  const gone = await house.app.inject({ method: 'DELETE', url: `${TEMPLATES}/workList`, headers });
  expect(gone.json<PaperTemplateView>()).toMatchObject({ own: null });
  expect((await town.get(TEMPLATES)).statusCode).toBe(403);
});
