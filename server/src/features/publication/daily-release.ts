import { Cron } from 'croner';
import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import { DEFAULT_SCHEDULE } from '@ryg/shared/domain/publication.ts';
import { issuesBehind } from '@ryg/shared/domain/public-changes.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';
import { publicTextsOf } from '@ryg/shared/domain/release-content.ts';
import { releasedFacts } from '@ryg/shared/domain/snapshot.ts';
import type { Ledger } from '../../live/ledger.ts';
import { shanghaiInstant, type Clock } from '../../platform/clock.ts';
import type { Stores } from '../../store/store.ts';
import { sceneIn } from './releases.service.ts';
import { scan } from './scan.ts';
import { nextRelease } from './take-release.ts';

export type Schedule = Readonly<{ at: string | null; active: boolean; next: string | null }>;

/**
 * When facts flow to the square by themselves. Nothing does before two people released something for the first time,
 * so that nothing unseen ever goes out; nothing does in a demo.
 */
export async function scheduleIn({ entries }: Pick<Stores, 'entries'>, clock: Clock): Promise<Schedule> {
  const set = await entries.latest('scheduleSet');
  const at = set ? set.data.at : DEFAULT_SCHEDULE;
  const county = await entries.latest('countyDeclared');
  const active = at !== null && county?.data.demo !== true && (await entries.latest('releaseApproved')) !== null;
  return { at, active, next: active && at !== null ? nextSlot(at, clock).toISOString() : null };
}

const slotOn = (day: ReturnType<Clock['today']>, at: string) => shanghaiInstant(day, `${at}:00`);

function nextSlot(at: string, clock: Clock): Date {
  const today = slotOn(clock.today(), at);
  return today > clock.now() ? today : slotOn(addDays(clock.today(), 1), at);
}

/** The last instant at which facts should have flowed. */
function lastSlot(at: string, clock: Clock): Date {
  const today = slotOn(clock.today(), at);
  return today <= clock.now() ? today : slotOn(addDays(clock.today(), -1), at);
}

/** Why nothing was released, or the number of the release. */
export type Flow = Readonly<
  { released: number } | { released: null; because: 'off' | 'done' | 'same' | 'down' | 'private' }
>;

const notReleased = (because: Exclude<Flow, { released: number }>['because']) =>
  accept({ entries: [], value: { released: null, because } as Flow });

/** Releases the facts when their time has come and they changed. A time that was missed is made up for. */
export async function releaseFactsIfDue({ write, store, clock }: Ledger): Promise<Flow> {
  const { active, at } = await scheduleIn(store, clock);
  if (!active || at === null) return { released: null, because: 'off' };
  const slot = lastSlot(at, clock);
  const isDone = async ({ snapshots }: Pick<Stores, 'snapshots'>) => {
    const latest = await snapshots.latest();
    return latest !== null && Date.parse(latest.releasedAt) >= slot.getTime();
  };
  if (await isDone(store)) return { released: null, because: 'done' };
  const written = await write<Flow>({ actor: 'schedule', source: '定时发布' }, async (stores) => {
    if (await isDone(stores)) return notReleased('done');
    const scene = await sceneIn(stores);
    if (scene.boardWithdrawn) return notReleased('down');
    const latest = await stores.snapshots.latest();
    const now = [...scene.issues.values()].map(releasedFacts);
    if (latest && issuesBehind(latest.issues, now).length === 0) return notReleased('same');
    // Categories and units are words that nobody looked at again.
    const { findings } = await scan(stores, publicTextsOf({ kind: 'facts' }, scene));
    if (findings.length > 0) return notReleased('private');
    const { draft, number } = await nextRelease(stores, clock.today());
    return accept({ entries: [{ row: null, draft }], value: { released: number } });
  });
  if (!written.ok) throw new Error(`the daily release was refused: ${written.refusal.code}`);
  return written.value.value;
}

/** Looks every minute, and once at the start for a time that passed while nobody was here. Gives back the way to stop. */
export function keepReleasing(ledger: Ledger, onFailure: (error: unknown) => void): () => void {
  const look = async () => {
    await releaseFactsIfDue(ledger).catch(onFailure);
  };
  const job = new Cron('5 * * * * *', { timezone: 'Asia/Shanghai', unref: true, protect: true }, look);
  void look();
  return () => job.stop();
}
