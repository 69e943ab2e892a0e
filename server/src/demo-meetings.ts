import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DaySchema } from '@ryg/shared/contract/day.contract.ts';
import { decide, followDecision } from '@ryg/shared/contract/decisions.contract.ts';
import { describeMeeting, explainLight, MeetingKeySchema } from '@ryg/shared/contract/meeting.contract.ts';
import type { Actor, Role } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { freezingOf } from '@ryg/shared/domain/meeting/meetings.ts';
import { releasedPromises } from '@ryg/shared/domain/public-promises.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { deciding } from './features/meeting/decide.service.ts';
import { explaining } from './features/meeting/explain.service.ts';
import { freezing } from './features/meeting/freeze.service.ts';
import { openMeetings } from './features/meeting/meeting-book.ts';
import { openBook } from './live/book.ts';
import type { Ledger } from './live/ledger.ts';
import { openPast } from './live/past.ts';

const ExplanationSchema = explainLight.body.extend({
  role: z.enum(['town', 'department']),
  unit: z.string(),
  /** How the record names who wrote it, where the unit is a code. */
  by: z.string().optional(),
});
const MeetingSchema = z.strictObject({
  key: MeetingKeySchema,
  frozenOn: DaySchema,
  meetsOn: DaySchema,
  explanations: z.array(ExplanationSchema),
  details: describeMeeting.body.nullable(),
  decisions: z.array(decide.body),
});
const FollowUpSchema = followDecision.body.extend({ on: DaySchema, decision: z.string() });
const FileSchema = z.strictObject({ meetings: z.array(MeetingSchema), followUps: z.array(FollowUpSchema) });

type DemoMeeting = z.infer<typeof MeetingSchema>;
type DemoFollowUp = z.infer<typeof FollowUpSchema>;

/** Something that happens on a day, through the rooms in which a county's own meetings are held. */
export type MeetingStep = Readonly<{ on: CalendarDay; take: (rooms: Rooms) => Promise<Result<unknown>> }>;

/** The sample's invented meetings in the order of their days; none where the folder has no such file. */
export async function demoMeetings(samples: string): Promise<Result<readonly MeetingStep[]>> {
  const path = join(samples, 'meetings.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return accept([]);
  const read = FileSchema.safeParse(JSON.parse(text));
  if (!read.success) return refuse('DEMO_MEETINGS', `${path} 不是演示会议：${z.prettifyError(read.error)}`);
  const { meetings, followUps } = read.data;
  const steps = [
    ...meetings.flatMap((meeting) => [
      { on: meeting.frozenOn, take: (rooms: Rooms) => prepare(rooms, meeting) },
      { on: meeting.meetsOn, take: (rooms: Rooms) => meet(rooms, meeting) },
    ]),
    ...followUps.map((followUp) => ({ on: followUp.on, take: (rooms: Rooms) => follow(rooms, followUp) })),
  ];
  return accept(steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
}

type Rooms = ReturnType<typeof roomsOf>;

function roomsOf(ledger: Ledger) {
  const deps = { ledger, meetings: openMeetings(ledger), past: openPast(ledger, openBook(ledger)) };
  return { ...freezing(deps), ...deciding(deps), ...explaining(deps) };
}

const actorOf = (account: string, role: Role, unit: string): Actor => ({
  account,
  name: account,
  roles: [role],
  unit,
  inspects: null,
  standsFor: [],
});
const OFFICE = actorOf('office', 'office', '610923');
const sentBy = (actor: Actor, key: string) => ({ actor, source: '演示数据', key: `demo-${key}` });

async function prepare({ freeze, explain }: Rooms, { key, meetsOn, explanations }: DemoMeeting) {
  const frozen = await freeze(sentBy(OFFICE, key), key, { meetsOn });
  return inTurn(frozen, explanations, ({ issue, text, role, unit, by }) =>
    explain(sentBy(actorOf(by ?? unit, role, unit), `${key}-${issue}`), key, issue, text),
  );
}

async function meet({ describe, decide: write }: Rooms, { key, details, decisions }: DemoMeeting) {
  const described = details ? await describe(sentBy(OFFICE, `${key}-details`), key, details) : accept(null);
  return inTurn(described, decisions, (wanted, at) => write(sentBy(OFFICE, `${key}-decision-${at + 1}`), key, wanted));
}

const follow = (rooms: Rooms, { on, decision, ...wanted }: DemoFollowUp) =>
  rooms.follow(sentBy(OFFICE, `${decision}-${on}`), decision, null, wanted);

/** One after the other, until one is refused. */
async function inTurn<T>(
  before: Result<unknown>,
  things: readonly T[],
  act: (thing: T, at: number) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  let done = before;
  for (const [at, thing] of things.entries()) {
    if (!done.ok) return done;
    done = await act(thing, at);
  }
  return done;
}

/** Holds the sample's meetings on their days; `comeTo` sets the business day. */
export function holdMeetings(ledger: Ledger, steps: readonly MeetingStep[], comeTo: (day: CalendarDay) => void) {
  const rooms = roomsOf(ledger);
  let next = 0;
  return {
    /** Whatever happened since it was last asked and before a day, with `through` also what happened on it. */
    until: async (day: CalendarDay, through = false): Promise<Result<unknown>> => {
      let held: Result<unknown> = accept(null);
      for (let step = steps[next]; step && held.ok; step = steps[++next]) {
        if (step.on > day || (step.on === day && !through)) break;
        comeTo(step.on);
        held = await step.take(rooms);
      }
      return held;
    },
  };
}

/** What the square is told of the last meeting that was held: the words its decisions were given for the public. */
export async function demoPromises(ledger: Ledger): Promise<readonly EntryDraft[]> {
  const today = ledger.clock.today();
  const meetings = await openMeetings(ledger).now();
  const held = [...meetings.meetings.values()].findLast((meeting) => (freezingOf(meeting)?.meetsOn ?? today) < today);
  const promises = (held?.decisions ?? []).flatMap(({ id, publicWords, followUps }) =>
    publicWords === null || followUps.at(-1)?.outcome === 'dropped' ? [] : [{ decision: id, words: publicWords }],
  );
  if (!held || promises.length === 0) return [];
  const data = releasedPromises({ kind: 'promises', meeting: held.key, promises }, meetings);
  return [{ kind: 'promisesReleased', on: today, subject: null, data }];
}
