import { describe, expect, it } from 'vitest';
import { calendarDay, dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { ProposalLine } from '@ryg/shared/contract/packs.contract.ts';
import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import { rehearsalOf, shownOn } from '@ryg/shared/domain/rehearsal.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { openBook } from '@ryg/server/live/book.ts';
import { openPast } from '@ryg/server/live/past.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aKey, aPerson } from '../../support/a-desk.ts';
import { aPack } from '../../support/a-pack.ts';
import { valueOf, type House } from '../../support/a-house.ts';
import { aRulesDesk, strict } from '../../support/a-rules-desk.ts';

const lampsOf = async ({ ledger }: House, day: string) =>
  Object.fromEntries((await ledger.store.evaluations.lampsOn('ledger', calendarDay(day))) ?? []);

describe('a change of rules', () => {
  it('needs a second person, and says by itself what it would change', async () => {
    const { house, goTo, propose, approvePack, drafter, approver, packs } = await aRulesDesk();
    await goTo('2018-06-16');
    const proposed = await propose();
    expect(proposed.statusCode).toBe(201);
    expect(proposed.json<ProposalLine>()).toMatchObject({
      id: 'G1',
      state: 'waiting',
      mine: true,
      pack: { id: 'county-strict', version: 1 },
      rehearsal: {
        asOf: '2018-06-16',
        issues: 2,
        flips: 2,
        turned: [{ was: 'green', now: 'red', count: 2 }],
        townsMoved: 2,
      },
    });
    expect((await approvePack('G1', drafter)).json()).toMatchObject({ code: 'SAME_PERSON' });
    const town = await aPerson(house, { role: 'town', unit: '610923101' });
    expect((await approvePack('G1', town)).statusCode).toBe(403);
    const sponsor = await aPerson(house, { role: 'leader', unit: '周副县长' });
    expect((await approvePack('G1', sponsor)).json()).toMatchObject({ code: 'OUT_OF_SCOPE' });
    expect((await sponsor.get('/api/desk/packs')).statusCode).toBe(403);

    const leader = await aPerson(house, { role: 'leader', unit: '610923', name: '县领导' });
    const approved = await approvePack('G1', leader);
    expect(approved.json<ProposalLine>()).toMatchObject({ state: 'approved', approvedBy: '县领导' });
    expect((await approvePack('G1', approver)).json()).toMatchObject({ code: 'WRONG_STATE' });
    expect((await packs()).inForce).toMatchObject({ pack: { id: 'county-default' }, since: '2018-06-01' });
  });

  it('comes on its day though nobody was there, judges no day anew, and verifies', async () => {
    const { house, ledger, board, goTo, propose, approvePack, packs, boardNow } = await aRulesDesk();
    valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
    const book = openBook(ledger);
    await goTo('2018-06-14');
    await propose();
    await approvePack('G1');
    const before = await lampsOf(house, '2018-06-13');
    await book.open();
    let rings = 0;
    board.onChange(() => rings++);
    // Ten days pass with nobody at the ledger; the rules begin in the middle of them.
    await goTo('2018-06-24');
    const closes = await ledger.store.evaluations.closes('ledger');
    const packOn = (day: string) => closes.find((close) => close.day === day)?.packId;
    expect(['2018-06-17', '2018-06-18', '2018-06-23'].map(packOn)).toEqual([
      'county-default',
      'county-strict',
      'county-strict',
    ]);
    expect((await lampsOf(house, '2018-06-17'))['Q0001']).toBe('green');
    expect((await lampsOf(house, '2018-06-18'))['Q0001']).toBe('red');
    expect(await lampsOf(house, '2018-06-13')).toEqual(before);
    const publicCloses = await ledger.store.evaluations.closes('public');
    expect(publicCloses.map(({ packId }) => packId)).toEqual(closes.map(({ packId }) => packId));
    const verified = await verifyLedger(ledger.store, ledger.workingDays);
    expect(verified.discrepancies).toEqual([]);

    const page = await book.open();
    expect(page?.law.pack.id).toBe('county-strict');
    expect(page?.find('Q0001')?.verdict.lamp).toBe('red');
    expect((await boardNow()).json()).toMatchObject({ pack: { id: 'county-strict' }, totals: { red: 2 } });
    expect(rings).toBeGreaterThan(0);
    expect(await packs()).toMatchObject({
      inForce: { pack: { id: 'county-strict' }, since: '2018-06-18' },
      proposals: [{ id: 'G1', state: 'inForce' }],
      history: [
        { from: '2018-06-18', until: null, proposal: 'G1' },
        { from: '2018-06-01', until: '2018-06-17', proposal: null },
      ],
    });
    expect(await ledger.turnDay()).toBe(0);
  });

  it('is looked ahead to: a day before it is forecast by the old rules, its own day by the new ones', async () => {
    const { house, ledger, goTo, propose, approvePack } = await aRulesDesk();
    valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
    await goTo('2018-06-14');
    const past = openPast(ledger, openBook(ledger));
    const lampOn = async (day: string) => valueOf(await past.on(calendarDay(day))).find('Q0001')?.verdict.lamp;
    const boardOn = async (day: string) =>
      (await house.app.inject({ method: 'GET', url: `/api/public/board?asOf=${day}` })).json<Board>().pack.id;
    expect([await lampOn('2018-06-20'), await boardOn('2018-06-20')]).toEqual(['green', 'county-default']);
    await propose();
    await approvePack('G1');
    expect([await lampOn('2018-06-17'), await lampOn('2018-06-20')]).toEqual(['green', 'red']);
    expect([await boardOn('2018-06-17'), await boardOn('2018-06-20')]).toEqual(['county-default', 'county-strict']);
  });

  it('on the very day counts for that day, and for the book that was asked just after midnight', async () => {
    const { ledger, goTo, propose, approvePack } = await aRulesDesk();
    await goTo('2018-06-17');
    await propose();
    await approvePack('G1');
    const book = openBook(ledger);
    await book.open();
    await goTo('2018-06-18');
    expect((await book.open())?.find('Q0001')?.verdict).toMatchObject({ lamp: 'red', rule: 'silent-14' });
  });

  it('that was taken back, or never approved, changes nothing', async () => {
    const { ledger, post, goTo, propose, approvePack, packs, approver } = await aRulesDesk();
    await propose();
    await approvePack('G1');
    expect((await propose()).json()).toMatchObject({ code: 'ALREADY_ASKED' });
    const taken = await post(approver, '/api/desk/packs/G1/withdraw', { reason: '再议' });
    expect(taken.json<ProposalLine>()).toMatchObject({ state: 'withdrawn', withdrawnBecause: '再议' });
    await propose(strict, '2018-06-10');
    await goTo('2018-06-20');
    expect((await packs()).proposals.map(({ id, state }) => [id, state])).toEqual([
      ['G2', 'lapsed'],
      ['G1', 'withdrawn'],
    ]);
    expect((await approvePack('G2')).json()).toMatchObject({ code: 'TOO_LATE' });
    expect((await ledger.store.entries.latest('packAdopted'))?.data.id).toBe('county-default');
    // A version that was given away is not given again.
    expect((await propose(strict, '2018-07-01')).json<ProposalLine>().pack.version).toBe(3);
  });
});

it('what cannot be proposed is refused in words', async () => {
  const { house, post, drafter, propose } = await aRulesDesk();
  const crooked: RulePack = { ...strict, rules: [{ id: 'late', when: { overdue: { gt: 5, lt: 3 } }, level: 'alarm' }] };
  // A changed pack is not taken for the one that ships under its name.
  const changed: RulePack = { ...strict, name: '改过的从严规则' };
  const given = (await propose(changed)).json<ProposalLine>();
  expect(given.pack.version).toBe(2);
  await post(drafter, `/api/desk/packs/${given.id}/withdraw`, { reason: '再议' });
  const refused = [
    [await propose(strict, '2018-06-01'), 'START_TOO_EARLY'],
    [await propose(strict, '2020-01-01'), 'START_TOO_LATE'],
    [await propose(aPack()), 'NOTHING_NEW'],
    [await propose(crooked), 'PACK_CONTRADICTS'],
  ] as const;
  for (const [reply, code] of refused)
    expect(reply.json()).toMatchObject({ code, message: expect.stringMatching(/请/u) as string });

  const unreadable = async (pack: string) => {
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/desk/packs',
      headers: { ...drafter.headers, 'idempotency-key': aKey(), 'content-type': 'application/json' },
      payload: `{"pack":${pack},"startOn":"2018-06-18","reason":"试"}`,
    });
    return reply.statusCode;
  };
  expect(await unreadable(JSON.stringify({ ...strict, mode: 'best' }))).toBe(400);
  const deep = `${'{"not":'.repeat(6_000)}{"always":true}${'}'.repeat(6_000)}`;
  expect(
    await unreadable(
      JSON.stringify({ ...strict, rules: [] }).replace('[]', `[{"id":"a","level":"warn","when":${deep}}]`),
    ),
  ).toBe(400);
});

describe('the facts of a rehearsal', () => {
  it('of a month show on each day what was recorded, and flip nothing by the packs in force', async () => {
    const { house, ledger, goTo, append, propose, approvePack, drafter } = await aRulesDesk();
    await propose(strict, '2018-06-10');
    await approvePack('G1');
    await goTo('2018-06-12');
    const on = calendarDay('2018-06-12');
    await append(
      { kind: 'progressReported', on, subject: 'Q0001', data: { progress: 95 } },
      { kind: 'issueClosed', on, subject: 'Q0002', data: { closedOn: on, imported: false } },
    );
    await goTo('2018-07-05');
    const facts = (await drafter.get('/api/desk/rehearsal?month=2018-06')).json<RehearsalFacts>();
    expect([facts.from, facts.to, facts.packs.map(({ from }) => from)]).toEqual([
      '2018-06-01',
      '2018-06-30',
      ['2018-06-01', '2018-06-10'],
    ]);
    expect(facts.spells.issue).toHaveLength(4);
    const inForce = facts.packs.map(({ from, pack }) => ({ from: dayNumber(from), pack }));
    const flipsBy = (after: typeof inForce) =>
      rehearsalOf({ before: inForce, after }, ledger.workingDays)(facts.spells, 0, facts.spells.issue.length);
    expect(flipsBy(inForce)).toEqual([]);
    expect(
      flipsBy([{ from: 0, pack: aPack() }]).map(({ issue, was, now }) => [facts.issues.id[issue], was, now]),
    ).toEqual([
      ['Q0001', 'yellow', 'green'],
      ['Q0002', 'yellow', 'green'],
      ['Q0001', 'yellow', 'green'],
      ['Q0001', 'red', 'green'],
    ]);
    for (let day = dayNumber(facts.from); day <= dayNumber(facts.to); day++) {
      const shown = shownOn(facts.spells, inForce, day, ledger.workingDays);
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(Object.fromEntries(shown.map(({ issue, lamp }) => [facts.issues.id[issue], lamp]))).toEqual(
        await lampsOf(house, iso),
      );
    }

    expect((await drafter.get('/api/desk/rehearsal')).json<RehearsalFacts>()).toMatchObject({
      kind: 'today',
      from: '2018-07-05',
    });
    expect((await drafter.get('/api/desk/rehearsal?month=2018-05')).json()).toMatchObject({
      code: 'DAY_OUTSIDE_LEDGER',
    });
    expect((await drafter.get('/api/desk/rehearsal?month=2018-06&asOf=2018-06-01')).statusCode).toBe(400);
  });
});
