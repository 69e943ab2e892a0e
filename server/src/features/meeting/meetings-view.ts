import type { DecisionList } from '@ryg/shared/contract/decisions.contract.ts';
import type { MeetingLine, MeetingList, NextMeeting } from '@ryg/shared/contract/meeting.contract.ts';
import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { byWeight, decisionLine, decisionSums } from '@ryg/shared/domain/meeting/decision-standing.ts';
import { meetingHead } from '@ryg/shared/domain/meeting/meeting-head.ts';
import { decisionIn, freezingOf, type DecisionRecord, type Meeting } from '@ryg/shared/domain/meeting/meetings.ts';
import { nextMeetings } from '@ryg/shared/domain/meeting/next-meetings.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import { calendarNotice } from '@ryg/shared/domain/working-days.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Book, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { officialHolidays } from '../../platform/official-calendar.ts';
import { isAskedFor } from './explain.service.ts';
import type { MeetingBook } from './meeting-book.ts';
import { concerns, EXPLAINERS, seesAll } from './sight.ts';
import { stampOf } from './stamp.ts';

type Deps = Readonly<{ ledger: Ledger; book: Book; past: Past; nameOf: NameOf; meetings: MeetingBook }>;
type Looking = Readonly<{ actor: Actor; page: Page; today: CalendarDay }>;

export type MeetingsView = ReturnType<typeof meetingsView>;

/** The archive and the register, each as an account may see it. */
export const meetingsView = (deps: Deps) => {
  const { book, meetings, ledger } = deps;
  const look = async (actor: Actor): Promise<Result<Looking>> => {
    const page = await book.open();
    return page ? accept({ actor, page, today: ledger.clock.today() }) : NO_LEDGER;
  };
  return {
    list: async (actor: Actor): Promise<Result<MeetingList>> => {
      const looking = await look(actor);
      if (!looking.ok) return looking;
      const known = await meetings.now();
      const lines = await Promise.all([...known.meetings.values()].map((one) => lineOf(deps, looking.value, one)));
      const { today } = looking.value;
      const frozen = lines
        .flatMap((line) => line ?? [])
        .toSorted((a, b) => (b.stamp.number ?? 0) - (a.stamp.number ?? 0));
      const next = hasRole(actor, 'office') ? nextMeetings(known, today, officialHolidays).map(withNotice) : [];
      return accept({ today, meetings: frozen, next });
    },

    one: async (actor: Actor, key: string): Promise<Result<MeetingLine>> => {
      const looking = await look(actor);
      if (!looking.ok) return looking;
      const meeting = (await meetings.now()).meetings.get(key);
      const line = meeting && (await lineOf(deps, looking.value, meeting));
      if (!line) throw new Error(`${key} was written and is not there`);
      return accept(line);
    },

    decisions: async (actor: Actor): Promise<Result<DecisionList>> => {
      const looking = await look(actor);
      if (!looking.ok) return looking;
      const all = [...(await meetings.now()).meetings.values()].flatMap(({ decisions }) => decisions);
      const items = linesOf(looking.value, all).toSorted(byWeight);
      return accept({
        today: looking.value.today,
        mayFollow: hasRole(actor, 'office'),
        sums: decisionSums(items),
        items,
      });
    },

    decision: async (actor: Actor, id: string): Promise<Result<DecisionLine>> => {
      const looking = await look(actor);
      if (!looking.ok) return looking;
      const decision = decisionIn(await meetings.now(), id);
      const [line] = decision ? linesOf(looking.value, [decision]) : [];
      if (!line) throw new Error(`${id} was written and is not there`);
      return accept(line);
    },
  };
};

const NO_LEDGER = refuse('NOT_INITIALISED', '还没有建台账；建好以后才能开会');

const withNotice = (next: Omit<NextMeeting, 'calendarNotice'>): NextMeeting => ({
  ...next,
  calendarNotice: calendarNotice(next.meetsOn, officialHolidays),
});

/** Decisions that concern the account, as they stand today. */
function linesOf({ actor, page, today }: Looking, decisions: readonly DecisionRecord[]): readonly DecisionLine[] {
  const scope = scopeFor(actor, page.law.county);
  return decisions.flatMap((decision) => {
    const line = decision.issue === null ? null : page.find(decision.issue);
    if (!concerns(decision, line, scope)) return [];
    return [decisionLine(decision, { issue: line?.issue ?? null, today, carried: false })];
  });
}

async function lineOf(deps: Deps, looking: Looking, meeting: Meeting): Promise<MeetingLine | null> {
  const head = meetingHead(meeting);
  const freezing = freezingOf(meeting);
  if (!head || !freezing) return null;
  const { actor, page, today } = looking;
  const { county } = page.law;
  const isOffice = hasRole(actor, 'office');
  return {
    ...head,
    stamp: await stampOf(deps.ledger.store, freezing, county),
    frozenBy: deps.nameOf(freezing.by),
    mayFreeze: isOffice && freezing.meetsOn >= today,
    ...(await explainingOf(deps, looking, meeting)),
    mayDecide: isOffice,
    papersReady: seesAll(actor, county),
    decisions: decisionSums(linesOf(looking, meeting.decisions)),
  };
}

type ExplainingFlags = Pick<MeetingLine, 'mayExplain' | 'toExplain' | 'explained'>;

/** The snapshot is opened only while somebody may still explain: an archive of years would open one for each meeting. */
async function explainingOf(
  { past }: Deps,
  { actor, page, today }: Looking,
  meeting: Meeting,
): Promise<ExplainingFlags> {
  const freezing = freezingOf(meeting);
  const scope = scopeFor(actor, page.law.county);
  const explained = [...meeting.explanations.keys()].filter((id) => {
    const line = page.find(id);
    return line !== null && isInScope(line.issue, scope);
  });
  const mayExplain = freezing !== null && today <= freezing.explainUntil && hasRole(actor, ...EXPLAINERS);
  const snapshot = freezing && mayExplain ? await past.at(freezing) : null;
  if (!snapshot?.ok) return { mayExplain, toExplain: 0, explained: explained.length };
  const asked = snapshot.value.lines.filter((line) => isAskedFor({ meeting }, line) && isInScope(line.issue, scope));
  const toExplain = asked.filter(({ issue }) => !meeting.explanations.has(issue.id)).length;
  return { mayExplain, toExplain, explained: explained.length };
}
