import type { VoiceFilter, VoiceLine, VoiceList } from '@ryg/shared/contract/voices.contract.ts';
import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import { foldText } from '@ryg/shared/domain/clean-text.ts';
import { handleVoice } from '@ryg/shared/domain/handle-voice.ts';
import { findPrivate, matchInWords } from '@ryg/shared/domain/privacy.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor, type Scope } from '@ryg/shared/domain/scope.ts';
import { voiceState, type Voice, type VoiceAct } from '@ryg/shared/domain/voice.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Book, Page } from '../../live/book.ts';
import { lawOf, type Law, type Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Stores } from '../../store/store.ts';

export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

/** Tells which names of a text are of villagers; null where the county keeps no list. */
export type NamesKnownIn = (
  stores: Pick<Stores, 'householdNames'>,
  texts: readonly string[],
) => Promise<((name: string) => boolean) | null>;

export type VoicesDeps = Readonly<{ ledger: Ledger; book: Book; nameOf: NameOf; namesKnownIn: NamesKnownIn }>;

/** Messages of the public at the desk: who may read which, and what the office does about them. */
export function voicesService({ ledger, book, nameOf, namesKnownIn }: VoicesDeps) {
  const { store, clock } = ledger;

  const sightOf = async (actor: Actor): Promise<Result<Sight>> => {
    const law = await lawOf(store);
    if (!law.ok) return law;
    return accept({ law: law.value, page: await book.open(), scope: scopeFor(actor, law.value.county), actor });
  };

  return {
    list: async (actor: Actor, filter: VoiceFilter): Promise<Result<VoiceList>> => {
      const sight = await sightOf(actor);
      if (!sight.ok) return sight;
      const seen = (await store.voices.newest()).filter((voice) => maySee(voice, sight.value));
      const lines = seen.map((voice) => lineOf(voice, sight.value, nameOf));
      const counts = { waiting: 0, passed: 0, answered: 0, actedOn: 0, dismissed: 0 };
      for (const { state } of lines) counts[state]++;
      const towns = sight.value.law.county.towns.map(({ code, name }) => ({ code, name }));
      return accept({ items: lines.filter(isAsked(filter)), counts, towns });
    },

    act: async ({ actor, source, key }: Sender, id: string, act: VoiceAct): Promise<Result<VoiceLine>> => {
      const at = clock.now().toISOString();
      const sight = await sightOf(actor);
      if (!sight.ok) return sight;
      const written = await ledger.write({ actor: actor.account, source }, (stores) =>
        once(stores, { account: actor.account, key, asked: { id, act }, at }, async () => {
          const voice = await stores.voices.find(id);
          if (!voice) return noSuchVoice(id);
          const misfit = await misfitOf(stores, sight.value, act, voice, namesKnownIn);
          if (misfit) return { ok: false, refusal: misfit };
          const today = clock.today();
          const done = handleVoice(voice, act, { account: actor.account, today });
          if (!done.ok) return done;
          await stores.voices.save(done.value.voice);
          const draft = { kind: 'voiceHandled', on: today, subject: id, data: done.value.handled } as const;
          return accept({ entries: [{ row: null, draft }], value: { id } });
        }),
      );
      if (!written.ok) return written;
      const voice = await store.voices.find(id);
      return voice ? accept(lineOf(voice, sight.value, nameOf)) : noSuchVoice(id);
    },
  };
}

/** What of the ledger an account may see. */
type Sight = Readonly<{ law: Law; page: Page | null; scope: Scope; actor: Actor }>;

const noSuchVoice = (id: string): Result<never> => refuse('NO_SUCH_VOICE', `没有编号为 ${id} 的留言；请刷新后重新选择`);

/** The office sees all; a town what the office passed on to it; everybody else what is about their part of the county. */
function maySee(voice: Voice, { law: { county }, page, scope, actor }: Sight): boolean {
  if (hasRole(actor, 'office', 'auditor')) return true;
  if (hasRole(actor, 'town') && voice.passedTo === actor.unit) return true;
  if (!hasRole(actor, 'leader', 'inspector')) return false;
  if (scope.kind === 'all') return true;
  const about = voice.issue === null ? null : page?.find(voice.issue)?.issue;
  if (about) return isInScope(about, scope);
  const town = county.towns.find(({ code }) => code === voice.town);
  return (
    town !== undefined && isInScope({ towns: [town.name], leadUnits: [], coopUnits: [], sponsorLeaders: [] }, scope)
  );
}

/** Why an act does not fit the county as it is, or what in an answer must not stand on a public page. */
async function misfitOf(
  stores: Pick<Stores, 'householdNames'>,
  { law: { county }, page }: Sight,
  act: VoiceAct,
  voice: Voice,
  namesKnownIn: NamesKnownIn,
): Promise<Refusal | null> {
  if (act.act === 'pass' && !county.towns.some(({ code }) => code === act.town))
    return { code: 'NO_SUCH_TOWN', message: `本县没有代码为 ${act.town} 的镇；请从列表里选` };
  if (act.act === 'link' && !page?.find(act.issue))
    return { code: 'NO_SUCH_ISSUE', message: `台账里没有问题 ${act.issue}；请核对编号` };
  // Looked at again when it goes out: the list of households may have grown since.
  const text = act.act === 'answer' ? act.text : act.act === 'show' ? (voice.answer ?? '') : '';
  if (text === '') return null;
  const isHouseholdName = await namesKnownIn(stores, [text]);
  const found = findPrivate(text, { allowed: [county.hotline], ...(isHouseholdName ? { isHouseholdName } : {}) });
  if (found.length === 0) return null;
  return {
    code: 'ANSWER_PRIVATE',
    message: `答复里有不宜公开的内容：${found.map(matchInWords).join('，')}；请删去后再提交`,
  };
}

function lineOf(voice: Voice, { law: { county }, page, scope }: Sight, nameOf: NameOf): VoiceLine {
  const townOf = (code: string | null) => {
    const town = county.towns.find((one) => one.code === code);
    return town ? { code: town.code, name: town.name } : null;
  };
  const line = voice.issue === null ? null : page?.find(voice.issue);
  const { receivedAt: _at, ...rest } = voice;
  return {
    ...rest,
    issue:
      line && isInScope(line.issue, scope)
        ? { id: line.issue.id, title: line.issue.title, lamp: line.verdict.lamp }
        : null,
    town: townOf(voice.town),
    passedTo: townOf(voice.passedTo),
    answeredBy: voice.answeredBy === null ? null : nameOf(voice.answeredBy),
    state: voiceState(voice),
  };
}

function isAsked({ state, town, q }: VoiceFilter): (line: VoiceLine) => boolean {
  const words = (q ?? '').trim().split(/\s+/u).filter(Boolean).map(foldText);
  return (line) => {
    const text = foldText(
      [line.id, line.text, line.answer, line.issue?.id, line.issue?.title, line.town?.name].filter(Boolean).join('|'),
    );
    return (
      (state === undefined || line.state === state) &&
      (town === undefined || line.town?.code === town || line.passedTo?.code === town) &&
      words.every((word) => text.includes(word))
    );
  };
}
