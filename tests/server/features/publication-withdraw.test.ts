import { describe, expect, it, vi } from 'vitest';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { boardService } from '@ryg/server/features/board/board.service.ts';
import { valueOf } from '../../support/a-house.ts';
import { aKey, aPerson } from '../../support/a-desk.ts';
import { anOffice, aTitle } from '../../support/an-office.ts';

const BOARD = { method: 'GET', url: '/api/public/board' } as const;
const VERSION = { method: 'GET', url: '/api/public/version' } as const;

describe('R57: the red button', () => {
  it('one person blanks the whole board at once: 410 without a byte of it, the bell rings, the version says so', async () => {
    const { release, press, boardNow, app, board } = await anOffice();
    await release(aTitle('通村路水毁修复'));
    const known = (await boardNow()).headers['etag'];
    const rings: unknown[] = [];
    board.onChange((ring) => rings.push(ring));
    const pressed = await press({ reason: '有居民反映内容有误，先核对' });
    expect(pressed.statusCode).toBe(200);
    // The bell alone blanks it; nobody asks for it here.
    await vi.waitFor(async () => expect((await app.inject(BOARD)).statusCode).toBe(410));
    expect(rings).toHaveLength(1);
    const gone = await app.inject({ ...BOARD, headers: { 'if-none-match': String(known) } });
    expect(gone.json()).toMatchObject({ code: 'WITHDRAWN', message: '公示内容已撤下，正在核对；核对后自动恢复显示' });
    expect(gone.headers['cache-control']).toBe('no-store');
    expect(gone.headers['etag']).toBeUndefined();
    expect(gone.body).not.toContain('通村路');
    expect((await app.inject(VERSION)).json()).toEqual({
      version: pressed.json<{ version: number }>().version,
      withdrawn: true,
    });
  });

  it('a server started afterwards is still blank, also when somebody publishes meanwhile', async () => {
    const { release, press, ledger } = await anOffice();
    await release({ kind: 'facts' });
    await press({ reason: '核对' });
    valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
    const fresh = boardService(ledger, 'unbuilt');
    await fresh.refresh();
    expect([fresh.current(), fresh.version().withdrawn]).toEqual([null, true]);
  });

  it('only two people bring it back', async () => {
    const { release, press, drafted, approve, drafter, boardNow, app } = await anOffice();
    await release({ kind: 'facts' });
    await press({ reason: '核对' });
    await drafted({ kind: 'restore', issue: null });
    expect((await approve('F2', undefined, drafter)).statusCode).toBe(403);
    expect((await boardNow()).statusCode).toBe(410);
    expect((await approve('F2')).statusCode).toBe(200);
    expect((await boardNow()).statusCode).toBe(200);
    expect((await app.inject(VERSION)).json()).toMatchObject({ withdrawn: false });
  });

  it('may be pressed by the security administrator, by no town, and not twice', async () => {
    const { release, press, house, ledger } = await anOffice();
    await release({ kind: 'facts' });
    const town = await aPerson(house, { role: 'town', unit: '610923101' });
    expect((await press({ reason: '核对' }, town)).statusCode).toBe(403);
    const security = await aPerson(house, { role: 'security' });
    const key = aKey();
    expect((await press({ reason: '核对' }, security, key)).statusCode).toBe(200);
    const head = await ledger.store.entries.head();
    expect((await press({ reason: '核对' }, security, key)).statusCode).toBe(200);
    expect(await ledger.store.entries.head()).toEqual(head);
    expect((await press({ reason: '再按一次' })).json()).toMatchObject({ code: 'ALREADY_DOWN' });
  });

  it('needs a typed reason', async () => {
    const { press } = await anOffice();
    expect((await press({ reason: '  ' })).statusCode).toBe(400);
    expect((await press({})).statusCode).toBe(400);
  });

  it('for one issue takes its wording away at once and leaves the red where it is', async () => {
    const { release, press, boardNow } = await anOffice();
    await release(aTitle('通村路水毁修复'));
    const before = (await boardNow()).json<{ totals: unknown; ranking: unknown; issues: { light: string }[] }>();
    await press({ reason: '指名不当', issue: 'Q0001' });
    const after = (await boardNow()).json<typeof before>();
    expect(after.issues[0]).toMatchObject({
      publicTitle: '内容核对中',
      withdrawn: true,
      light: before.issues[0]?.light,
    });
    expect([after.totals, after.ranking]).toEqual([before.totals, before.ranking]);
    await release({ kind: 'restore', issue: 'Q0001' });
    expect((await boardNow()).json<typeof before>().issues[0]).toMatchObject({
      publicTitle: '通村路水毁修复',
      withdrawn: false,
    });
  });

  it('stays pressed for an issue whose import is undone and done again', async () => {
    const { release, press, append, boardNow, ledger } = await anOffice();
    await release(aTitle('通村路水毁修复'));
    const before = await ledger.store.issues.find('Q0001');
    await press({ reason: '核对', issue: 'Q0001' });
    await append({
      kind: 'issueRolledBack',
      on: ledger.clock.today(),
      subject: 'Q0001',
      data: { upload: 'u', to: before },
    });
    expect((await boardNow()).json()).toMatchObject({ issues: [{ withdrawn: true }, {}] });
  });
});
