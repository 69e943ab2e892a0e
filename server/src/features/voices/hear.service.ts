import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import { findPrivate, PRIVATE_WORDS } from '@ryg/shared/domain/privacy.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import {
  VOICES_A_DAY,
  VOICES_AN_HOUR,
  type Hear,
  type Heard,
  type Said,
  type Voice,
} from '@ryg/shared/domain/voice.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { shanghaiDayOf, shanghaiInstant, type Clock } from '../../platform/clock.ts';
import type { Stores } from '../../store/store.ts';
import { paceOfVoices, type Pace } from './pace.ts';

const no = (code: string, message: string, retryAfter: number | null = null): Heard => ({
  ok: false,
  refusal: { code, message },
  retryAfter,
});

type Deps = Readonly<{ ledger: Ledger; wall: Clock; pace?: Pace }>;

/** Takes messages of the public: what they are about, what stands in them and how many there are, in this order. */
export function hearVoices({ ledger, wall, pace = paceOfVoices() }: Deps): Hear {
  const isReleased = releasedIssues(ledger.store);
  return async ({ text, issue, town, address }) => {
    const law = await lawOf(ledger.store);
    if (!law.ok) return no('NOT_OPEN', '本县还没有开通，暂时收不了留言；请过一段时间再来');
    const { county } = law.value;
    const wrong = (await misplaced(isReleased, county, { issue, town })) ?? privateWords(text, county);
    if (wrong) return { ok: false, refusal: wrong, retryAfter: null };

    const now = wall.now();
    const day = shanghaiDayOf(now);
    const place = pace.take(address, now.getTime(), day);
    if (typeof place === 'number')
      return no(
        'VOICES_TOO_FAST',
        `这个网络地址一小时内已经留言 ${VOICES_AN_HOUR} 条；请 ${place} 分钟后再来，急事请打监督电话${numberOf(county)}`,
        place * 60,
      );
    const kept = await keep(ledger, { text, issue, town, receivedAt: now });
    if (!kept.ok || kept.value === 'again') place.giveBack();
    return kept.ok ? { ok: true } : no(kept.refusal.code, kept.refusal.message, secondsToMidnight(now));
  };
}

const numberOf = ({ hotline }: County) => (hotline === '' ? '' : ` ${hotline}`);

function secondsToMidnight(now: Date): number {
  const midnight = shanghaiInstant(addDays(shanghaiDayOf(now), 1), '00:00:00');
  return Math.ceil((midnight.getTime() - now.getTime()) / 1_000);
}

type IsReleased = (id: string) => Promise<boolean>;

/** Which issues the last release holds. Read once a release: strangers may ask as often as they like. */
function releasedIssues({ entries, snapshots }: Pick<Stores, 'entries' | 'snapshots'>): IsReleased {
  let kept: Readonly<{ from: number; ids: ReadonlySet<string> }> | null = null;
  return async (id) => {
    const from = await entries.lastSeqOf(['published']);
    if (kept?.from !== from) kept = { from, ids: new Set((await snapshots.latest())?.issues.map((one) => one.id)) };
    return kept.ids.has(id);
  };
}

/** A message is about what the public page shows: a released issue, or a town of the county. */
async function misplaced(
  isReleased: IsReleased,
  { towns }: County,
  { issue, town }: Pick<Said, 'issue' | 'town'>,
): Promise<Refusal | null> {
  if (town !== '' && !towns.some(({ code }) => code === town))
    return { code: 'NO_SUCH_TOWN', message: '没有这个镇；请从公示页上点“整改没到位”再写' };
  if (issue === '' || (await isReleased(issue))) return null;
  return { code: 'NO_SUCH_ISSUE', message: '公示页上没有这个问题；请从公示页上点“整改没到位”再写' };
}

/**
 * Numbers and addresses of people are not taken in the first place. The list of households is not asked: to be refused
 * would tell a stranger who stands on it.
 */
function privateWords(text: string, { hotline }: County): Refusal | null {
  const kinds = new Set(findPrivate(text, { allowed: [hotline] }).map(({ kind }) => PRIVATE_WORDS[kind]));
  if (kinds.size === 0) return null;
  return {
    code: 'VOICE_PRIVATE',
    message: `留言里好像有${[...kinds].join('、')}，没有保存；请删去这些内容再交，说清是哪里、什么问题就够了`,
  };
}

type Kept = 'new' | 'again';

/** Sent twice with the same words on one day, it is one message: a page that was loaded again, a button pressed twice. */
async function keep(
  { write, clock }: Ledger,
  said: Readonly<{ text: string; issue: string; town: string; receivedAt: Date }>,
): Promise<Result<Kept>> {
  const about = { issue: said.issue || null, town: said.town || null };
  const written = await write<Kept>({ actor: '群众', source: '公示页' }, async ({ voices }) => {
    const today = await voices.since(shanghaiInstant(shanghaiDayOf(said.receivedAt), '00:00:00').toISOString());
    const isSame = ({ text, issue, town }: Pick<Voice, 'text' | 'issue' | 'town'>) =>
      text === said.text && issue === about.issue && town === about.town;
    if (today.some(isSame)) return accept({ entries: [], value: 'again' });
    if (today.length >= VOICES_A_DAY)
      return refuse('VOICES_FULL', `今天收到的留言已经满 ${VOICES_A_DAY} 条，暂时收不下；请明天再来，急事请打监督电话`);
    await voices.receive({
      ...about,
      receivedOn: clock.today(),
      receivedAt: said.receivedAt.toISOString(),
      text: said.text,
    });
    return accept({ entries: [], value: 'new' });
  });
  return written.ok ? accept(written.value.value) : written;
}
