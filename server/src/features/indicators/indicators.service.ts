import { randomUUID } from 'node:crypto';
import type {
  IndicatorDetail,
  IndicatorLine,
  IndicatorList,
  IndicatorWanted,
} from '@ryg/shared/contract/indicators.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { confirmMisfit, editMisfit, indicatorMisfit, reportMisfit } from '@ryg/shared/domain/check-indicator.ts';
import type { IndicatorFact } from '@ryg/shared/domain/indicator-fact.ts';
import { sameIndicator } from '@ryg/shared/domain/indicator-sheet.ts';
import type { IndicatorBook, IndicatorState } from '@ryg/shared/domain/indicator-state.ts';
import type { IndicatorContext, IndicatorReport } from '@ryg/shared/domain/indicator.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { NameOf } from '../../live/account-names.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Past } from '../../live/past.ts';
import type { Stores } from '../../store/store.ts';
import type { Indicators } from './indicator-book.ts';
import { reportableBy, seenBy } from './sight.ts';
import { detailOf, lineOf, type Looking } from './view.ts';

/** Who asks, from where, and under which number of their own. */
export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

type Deps = Readonly<{ ledger: Ledger; past: Past; indicators: Indicators; nameOf: NameOf }>;

export type IndicatorsService = ReturnType<typeof indicatorsService>;

/** Indicators read on any day, and written today. */
export const indicatorsService = (deps: Deps) => ({ ...reading(deps), ...setting(deps), ...reporting(deps) });

type Seen = Readonly<{ looking: Looking; book: IndicatorBook; kind: IndicatorList['kind'] }>;

async function lookAt(
  { ledger, past, indicators, nameOf }: Deps,
  actor: Actor,
  asOf?: CalendarDay,
): Promise<Result<Seen>> {
  const page = await past.on(asOf ?? ledger.clock.today());
  if (!page.ok) return page;
  const { kind, day, law, throughSeq } = page.value;
  const book = kind === 'past' ? await indicators.through(throughSeq) : await indicators.now();
  const { workingDays } = ledger;
  return accept({ kind, book, looking: { actor, law, day, isToday: kind === 'today', workingDays, nameOf } });
}

function reading(deps: Deps) {
  return {
    list: async (actor: Actor, asOf?: CalendarDay): Promise<Result<IndicatorList>> => {
      const seen = await lookAt(deps, actor, asOf);
      if (!seen.ok) return seen;
      const { looking, book, kind } = seen.value;
      const { pack, county } = looking.law;
      const mine = [...book.states.values()].flatMap((state) => seenBy(state, actor, county) ?? []);
      return accept({
        asOf: looking.day,
        kind,
        pack: { id: pack.id, version: pack.version, name: pack.name },
        items: mine.filter(({ withdrawn }) => withdrawn === null).map((state) => lineOf(state, looking)),
        withdrawn: mine.filter(({ withdrawn }) => withdrawn !== null).length,
        context: book.context,
      });
    },

    one: async (actor: Actor, id: string, asOf?: CalendarDay): Promise<Result<IndicatorDetail>> => {
      const seen = await lookAt(deps, actor, asOf);
      if (!seen.ok) return seen;
      const { looking, book } = seen.value;
      const state = book.states.get(id);
      if (!state) return noSuchIndicator(id);
      const mine = seenBy(state, actor, looking.law.county);
      return mine ? accept(detailOf(mine, looking)) : outOfScope(actor);
    },
  };
}

const noSuchIndicator = (id: string): Result<never> =>
  refuse('NO_SUCH_INDICATOR', `没有编号为 ${id} 的指标；请回到指标页重新选择`);
const outOfScope = ({ name }: Actor): Result<never> =>
  refuse('OUT_OF_SCOPE', `这个指标不在您的账号（${name}）负责的范围内；如有需要，请与整改办联系`);

type Wrote = Readonly<{ id: string; fact: IndicatorFact | null; on?: CalendarDay }>;

/** Appends one fact about an indicator, once for each number of the sender. Gives the indicator's id. */
async function writeOnce(
  { ledger: { write, clock } }: Deps,
  { actor, source, key }: Sender,
  asked: unknown,
  work: (stores: Stores) => Promise<Result<Wrote>>,
): Promise<Result<string>> {
  const sent = { account: actor.account, key, asked, at: clock.now().toISOString() };
  const written = await write({ actor: actor.account, source }, (stores) =>
    once(stores, sent, async () => {
      const done = await work(stores);
      if (!done.ok) return done;
      const { id, fact, on = clock.today() } = done.value;
      const subject = fact?.kind === 'indicatorContextSet' ? null : id;
      return accept({ entries: fact ? [{ row: null, draft: { ...fact, on, subject } }] : [], value: id });
    }),
  );
  return written.ok ? accept(written.value.value) : written;
}

/** The written indicator as whoever wrote it sees it. */
async function lineAfter(deps: Deps, actor: Actor, written: Result<string>): Promise<Result<IndicatorLine>> {
  if (!written.ok) return written;
  const seen = await lookAt(deps, actor);
  if (!seen.ok) return seen;
  const state = seen.value.book.states.get(written.value);
  const mine = state && seenBy(state, actor, seen.value.looking.law.county);
  return mine ? accept(lineOf(mine, seen.value.looking)) : noSuchIndicator(written.value);
}

type Standing = Readonly<{ state: IndicatorState; county: County }>;

/** The indicator a command is about, as the transaction sees it; a withdrawn one takes no more. */
async function standing({ indicators }: Deps, stores: Stores, actor: Actor, id: string): Promise<Result<Standing>> {
  const law = await lawOf(stores);
  if (!law.ok) return law;
  const { county } = law.value;
  const state = (await indicators.within(stores)).states.get(id);
  if (!state) return noSuchIndicator(id);
  if (!seenBy(state, actor, county)) return outOfScope(actor);
  const { withdrawn, indicator } = state;
  if (!withdrawn) return accept({ state, county });
  return refuse('ALREADY_DONE', `“${indicator.name}”已于 ${withdrawn.on} 撤销，不能再办理；请另建一个指标`);
}

const refused = (refusal: Refusal): Result<never> => ({ ok: false, refusal });

function setting(deps: Deps) {
  const { indicators } = deps;
  return {
    create: async (sender: Sender, wanted: IndicatorWanted) => {
      const written = await writeOnce(deps, sender, { wanted }, async (stores) => {
        const indicator = { ...wanted, id: randomUUID() };
        const misfit = indicatorMisfit(indicator) ?? nameTaken(await indicators.within(stores), indicator);
        return misfit ? refused(misfit) : accept({ id: indicator.id, fact: { kind: 'indicatorSet', data: indicator } });
      });
      return lineAfter(deps, sender.actor, written);
    },

    edit: async (sender: Sender, id: string, wanted: IndicatorWanted, basedOn: number) => {
      const written = await writeOnce(deps, sender, { id, wanted, basedOn }, async (stores) => {
        const found = await standing(deps, stores, sender.actor, id);
        if (!found.ok) return found;
        const indicator = { ...wanted, id };
        const misfit =
          movedSince(found.value.state, basedOn) ??
          indicatorMisfit(indicator) ??
          editMisfit(found.value.state, indicator) ??
          nameTaken(await indicators.within(stores), indicator);
        return misfit ? refused(misfit) : accept({ id, fact: { kind: 'indicatorSet', data: indicator } });
      });
      return lineAfter(deps, sender.actor, written);
    },

    withdraw: (sender: Sender, id: string, reason: string) =>
      writeOnce(deps, sender, { withdraw: id, reason }, async (stores) => {
        const found = await standing(deps, stores, sender.actor, id);
        if (!found.ok) return found;
        const { name } = found.value.state.indicator;
        return accept({ id, fact: { kind: 'indicatorWithdrawn', data: { name, reason } } });
      }),

    setContext: async (sender: Sender, context: IndicatorContext): Promise<Result<IndicatorContext>> => {
      const fact = { kind: 'indicatorContextSet', data: context } as const;
      const written = await writeOnce(deps, sender, { context }, async () => accept({ id: 'context', fact }));
      return written.ok ? accept(context) : written;
    },
  };
}

function reporting(deps: Deps) {
  const { clock } = deps.ledger;
  return {
    report: async (sender: Sender, id: string, report: IndicatorReport, on: CalendarDay = clock.today()) => {
      const written = await writeOnce(deps, sender, { id, report, on }, async (stores) => {
        const found = await standing(deps, stores, sender.actor, id);
        if (!found.ok) return found;
        const { state, county } = found.value;
        const { name, unit, owner } = state.indicator;
        const rows = reportableBy(state, sender.actor, county);
        if (rows !== 'all' && (rows.length === 0 || report.cells.some(({ row }) => !rows.includes(row))))
          return refuse('NOT_YOURS', `“${name}”由${owner}报数，各镇只报本镇的行；如有差错请与整改办联系`);
        const misfit = reportMisfit(state, report, on, clock.today());
        if (misfit) return refused(misfit);
        return accept({ id, fact: { kind: 'indicatorReported', data: { ...report, name, unit } }, on });
      });
      return lineAfter(deps, sender.actor, written);
    },

    confirm: async (sender: Sender, id: string, note: string) => {
      const written = await writeOnce(deps, sender, { confirm: id, note }, async (stores) => {
        const found = await standing(deps, stores, sender.actor, id);
        if (!found.ok) return found;
        const misfit = confirmMisfit(found.value.state, sender.actor.account);
        if (!misfit.ok) return misfit;
        const { name } = found.value.state.indicator;
        return accept({ id, fact: { kind: 'indicatorConfirmed', data: { name, note } } });
      });
      return lineAfter(deps, sender.actor, written);
    },
  };
}

/** Two indicators of a unit may not be called the same: a file could not tell them apart. */
function nameTaken(
  { states }: IndicatorBook,
  indicator: Readonly<{ id: string; name: string; owner: string }>,
): Refusal | null {
  const isTaken = [...states.values()].some(
    ({ indicator: other, withdrawn }) =>
      other.id !== indicator.id && !withdrawn && sameIndicator(other) === sameIndicator(indicator),
  );
  if (!isTaken) return null;
  const message = `${indicator.owner}已有一个叫“${indicator.name}”的指标；请换一个分得清的名称，或在原指标上修改`;
  return { code: 'INDICATOR_NAME_TAKEN', message };
}

/** Somebody changed or reported it since the form was filled in. */
function movedSince({ seq, indicator }: IndicatorState, basedOn: number): Refusal | null {
  if (seq === basedOn) return null;
  const message = `您填写期间“${indicator.name}”有了新的设定或报数，没有保存；请关闭后重新打开再改`;
  return { code: 'EDIT_CONFLICT', message };
}
