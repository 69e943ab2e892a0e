import { serverNow } from '../../../api/now.ts';
import { deliver, type Delivery } from './deliver.ts';
import type { Parcel } from './parcel.ts';
import { dueAt, jobOf, nextParcel } from './queue.ts';
import { forgetPhotos, queueNow, recallQueue, record } from './queue-store.ts';

/** What is told of a parcel that has left. */
export type OnAccepted = (parcel: Parcel) => void;

let account: string | null = null;
let onAccepted: OnAccepted = () => undefined;
let round: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what is due, one parcel after the other; calling it again meanwhile adds nothing. */
export function goRound(): Promise<void> {
  round ??= walk().finally(() => {
    round = null;
    setOut();
  });
  return round;
}

async function walk(): Promise<void> {
  await recallQueue();
  for (;;) {
    const parcel = account === null ? null : nextParcel(queueNow(), account, serverNow());
    if (!parcel) return;
    await record({ type: 'sending', key: parcel.key });
    await carry(parcel.key);
  }
}

async function carry(key: string): Promise<void> {
  for (;;) {
    const parcel = queueNow().find((one) => one.key === key);
    if (!parcel) return;
    const job = jobOf(parcel);
    const outcome = await deliver(job);
    if (outcome.kind === 'photoThere' && job.kind === 'photo') {
      await record({ type: 'photoThere', key, photo: job.photo.key, evidence: outcome.evidence });
      continue;
    }
    await settle(parcel, outcome);
    return;
  }
}

async function settle(parcel: Parcel, outcome: Delivery): Promise<void> {
  const { key } = parcel;
  if (outcome.kind === 'silent') await record({ type: 'silent', key, why: outcome.why, now: serverNow() });
  if (outcome.kind === 'refused') await record({ type: 'refused', key, code: outcome.code, message: outcome.message });
  if (outcome.kind !== 'accepted') return;
  await record({ type: 'accepted', key });
  await forgetPhotos(parcel.photos.map((photo) => photo.key));
  onAccepted(parcel);
}

const LONGEST_WAIT_MS = 300_000;

function setOut(): void {
  clearTimeout(timer);
  const due = account === null ? null : dueAt(queueNow(), account);
  if (due === null) return;
  timer = setTimeout(() => void goRound(), Math.min(Math.max(due - serverNow(), 0) + 50, LONGEST_WAIT_MS));
}

const wake = () => void record({ type: 'woken' }).then(goRound);
const wakeIfSeen = () => {
  if (document.visibilityState === 'visible') wake();
};

/** Carries an account's parcels for as long as it sits at the desk. Answers with how to stop. */
export function employ(who: string, tell: OnAccepted): () => void {
  account = who;
  onAccepted = tell;
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wakeIfSeen);
  void recallQueue().then(wake);
  return () => {
    if (account === who) account = null;
    clearTimeout(timer);
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wakeIfSeen);
  };
}

/** How a parcel fares once it was handed over. */
export type Fate =
  | Readonly<{ kind: 'accepted' }>
  | Readonly<{ kind: 'kept'; why: string }>
  | Readonly<{ kind: 'refused'; code: string; message: string; parcel: Parcel }>;

/**
 * Hands over a parcel and waits for the first answer. One that is refused goes back to the hand that wrote it,
 * so that it can be put right at once; one that got no answer stays in the queue.
 */
export async function handOver(parcel: Parcel): Promise<Fate> {
  await recallQueue();
  await record({ type: 'put', parcel });
  // A round that was already on its way may have passed the parcel by, so there is a second one.
  for (let rounds = 0; rounds < 2; rounds += 1) {
    await goRound();
    const now = queueNow().find(({ key }) => key === parcel.key);
    if (!now) return { kind: 'accepted' };
    if (now.state.kind === 'refused') {
      await record({ type: 'dropped', key: parcel.key });
      return { kind: 'refused', code: now.state.code, message: now.state.message, parcel: now };
    }
    if (now.state.kind === 'waiting' && now.tries > 0) return { kind: 'kept', why: now.state.why ?? '' };
  }
  return { kind: 'kept', why: '排在前一条之后自动上传' };
}
