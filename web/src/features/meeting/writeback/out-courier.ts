import { failureOf } from '../../../api/failure.ts';
import { newId } from '../../../api/new-id.ts';
import { serverNow } from '../../../api/now.ts';
import { send } from '../../../api/send.ts';
import { dueAt, nextItem, type OutItem, type Writing } from './out-queue.ts';
import { lastAccount, outNow, recall, record, rememberAccount } from './out-shelf.ts';

let account: string | null = null;
let onWritten: (writing: Writing) => void = () => undefined;
let round: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const LONGEST_WAIT_MS = 60_000;

/** Whose writings are carried; remembered from the last visit while the server cannot say who is there. */
export const whoWrites = (): string | null => account;

function addressOf(writing: Writing): string {
  const meeting = `/api/desk/meetings/${encodeURIComponent(writing.meeting)}`;
  return writing.kind === 'decide'
    ? `${meeting}/decisions`
    : `${meeting}/decisions/${encodeURIComponent(writing.decision)}/follow`;
}

/** Sends what is due, one after the other; calling it again meanwhile adds nothing. */
function goRound(): Promise<void> {
  round ??= walk().finally(() => {
    round = null;
    setOut();
  });
  return round;
}

async function walk(): Promise<void> {
  await recall();
  for (;;) {
    const item = account === null ? null : nextItem(outNow(), account, serverNow());
    if (!item) return;
    await record({ type: 'sending', key: item.key });
    await carry(item);
  }
}

async function carry({ key, writing }: OutItem): Promise<void> {
  try {
    await send('POST', addressOf(writing), writing.body, { key });
  } catch (error) {
    const failure = failureOf(error);
    await record(
      failure.kind === 'silent'
        ? { type: 'silent', key, now: serverNow() }
        : { type: 'refused', key, code: failure.code, message: failure.message },
    );
    return;
  }
  await record({ type: 'accepted', key });
  onWritten(writing);
}

function setOut(): void {
  clearTimeout(timer);
  const due = account === null ? null : dueAt(outNow(), account);
  if (due === null) return;
  timer = setTimeout(() => void goRound(), Math.min(Math.max(due - serverNow(), 0) + 50, LONGEST_WAIT_MS));
}

const wake = () => void record({ type: 'woken' }).then(goRound);

/** Carries what was typed for as long as the deck is open. `who` null: whoever typed here last. Answers with how to stop. */
export function employ(who: string | null, tell: (writing: Writing) => void): () => void {
  let isOver = false;
  onWritten = tell;
  window.addEventListener('online', wake);
  void (async () => {
    await recall();
    const known = who ?? (await lastAccount());
    if (isOver) return;
    account = known;
    if (who !== null) await rememberAccount(who);
    wake();
  })();
  return () => {
    isOver = true;
    clearTimeout(timer);
    window.removeEventListener('online', wake);
  };
}

/** How something fares that was handed over: written down, kept for later, or refused and given back. */
export type Fate = Readonly<{ kind: 'written' } | { kind: 'kept' } | { kind: 'refused'; message: string }>;

/** Hands something over and waits for the first answer; what is refused goes back to the hand that typed it. */
export async function handOver(writing: Writing): Promise<Fate> {
  await recall();
  const key = newId();
  const item: OutItem = {
    key,
    account: account ?? '',
    writing,
    at: serverNow(),
    tries: 0,
    state: { kind: 'waiting', notBefore: 0 },
  };
  await record({ type: 'put', item });
  // A round that was already on its way may have passed it by, so there is a second one.
  for (let rounds = 0; rounds < 2; rounds++) {
    await goRound();
    const now = outNow().find((one) => one.key === key);
    if (!now) return { kind: 'written' };
    if (now.state.kind === 'refused') {
      await record({ type: 'dropped', key });
      return { kind: 'refused', message: now.state.message };
    }
    if (now.tries > 0) break;
  }
  return { kind: 'kept' };
}

/** Sends again what was refused or waits; put right by nobody, it may have been the moment. */
export async function sendAgain(item: OutItem): Promise<void> {
  await record({ type: 'put', item: { ...item, tries: 0, state: { kind: 'waiting', notBefore: 0 } } });
  await goRound();
}

/** Takes a thing back that was not sent. */
export const takeBack = (key: string): Promise<void> => record({ type: 'dropped', key });
