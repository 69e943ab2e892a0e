import { describe, expect, it, onTestFinished } from 'vitest';
import { gateAsked, keepGate, openGate, passGate } from '@ryg/web/api/gate.ts';
import { newId } from '@ryg/web/api/new-id.ts';

function aKeeper(): () => number {
  let told = 0;
  onTestFinished(keepGate(() => (told += 1)));
  return () => told;
}

describe('the gate', () => {
  it('lets all who wait go on when it opens', async () => {
    const told = aKeeper();
    const both = [passGate('NOT_SIGNED_IN'), passGate('NOT_SIGNED_IN')];
    expect(gateAsked()).toBe('signIn');
    expect(told()).toBe(1);
    openGate(true);
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(gateAsked()).toBeNull();
  });

  it('asks one thing at a time', async () => {
    aKeeper();
    const first = passGate('NOT_SIGNED_IN');
    const second = passGate('CONFIRM_REQUIRED');
    expect(gateAsked()).toBe('signIn');
    openGate(true);
    await first;
    await Promise.resolve();
    expect(gateAsked()).toBe('confirm');
    openGate(false);
    expect(await second).toBe(false);
  });

  it('stays shut for a refusal that no sign-in changes, and where nobody keeps it', async () => {
    expect(await passGate('NOT_SIGNED_IN')).toBe(false);
    aKeeper();
    expect(await passGate('ROLE_NOT_ALLOWED')).toBe(false);
  });
});

it('a new id is a UUID of version 4, each another', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});
