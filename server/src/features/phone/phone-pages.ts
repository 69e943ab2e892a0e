import type { Board } from '@ryg/shared/domain/board.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { ShownAnswer } from '@ryg/shared/domain/voice.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Html } from '../../platform/html.ts';
import { prepareBytes, type PreparedBytes } from '../../platform/prepared-bytes.ts';
import type { Edition } from './edition.ts';
import { aboutPage } from './pages/about-page.ts';
import { countyPage } from './pages/county-page.ts';
import { dataPage } from './pages/data-page.ts';
import { page, type Assets } from './pages/frame.ts';
import { calmPage, correctionsPage, type Correction } from './pages/other-pages.ts';
import { sayPage, thanksPage, type Form } from './pages/say-page.ts';
import { townPage } from './pages/town-page.ts';

/** The board everybody is shown, as the square's routes hold it ready. */
export type Shown = Readonly<{
  current: () => Readonly<{ bytes: PreparedBytes; validUntil: string }> | null;
  version: () => Readonly<{ version: number; withdrawn: boolean }>;
}>;

export type PhoneDeps = Readonly<{
  shown: Shown;
  clock: Clock;
  answers: () => Promise<readonly ShownAnswer[]>;
  corrections: () => Promise<Readonly<{ corrections: readonly Correction[] }>>;
  /** The rules the lights are judged by. */
  pack: () => Promise<RulePack | null>;
}>;

/** Which page, and for whom. */
export type Asked =
  | Readonly<{ name: 'county'; no: number | null }>
  | Readonly<{ name: 'town'; code: string }>
  | Readonly<{ name: 'about' | 'corrections' | 'data' | 'thanks' }>;

export type Made = Readonly<{ status: number; bytes: PreparedBytes; kept: boolean }>;

export type PhonePages = Readonly<{
  at: (asked: Asked) => Promise<Made>;
  /** The form with what was typed; made anew each time. */
  say: (form: Form) => Promise<string>;
}>;

/** More than there are towns; whoever asks for editions one after the other makes nobody's memory full. */
const MOST_KEPT = 200;

/**
 * Pages made once for each board, and then only sent. What a page says comes out of the bytes of the public board, so
 * nothing can stand on it that the board's allow-list did not let through.
 */
export function phonePages(assets: Assets, { shown, clock, answers, corrections, pack }: PhoneDeps): PhonePages {
  let kept = new Map<string, Made>();
  let keptFrom: readonly unknown[] = [];

  const editionNow = async (asked: number | null): Promise<Edition | null> => {
    const current = shown.current();
    if (!current || shown.version().withdrawn) return null;
    const board = JSON.parse(current.bytes.identity.toString()) as Board;
    return {
      board,
      version: shown.version().version,
      isOld: clock.now().getTime() > Date.parse(current.validUntil),
      asked: asked === board.number ? null : asked,
      answers: (await answers()).filter(({ issue }) => isStanding(board, issue)),
    };
  };

  const make = async (asked: Asked): Promise<Made> => {
    const edition = await editionNow(asked.name === 'county' ? asked.no : null);
    if (!edition) return notShown(assets, shown.version().withdrawn);
    const { title, body, status = 200 } = await bodyOf(asked, edition, { corrections, pack });
    const text = page(assets, { title, edition, body, back: asked.name !== 'county' });
    return { status, bytes: prepareBytes(text.toString()), kept: status === 200 };
  };

  const at: PhonePages['at'] = async (asked) => {
    const current = shown.current();
    const isOld = current !== null && clock.now().getTime() > Date.parse(current.validUntil);
    const from = [current?.bytes.etag, shown.version().withdrawn, isOld, await answers(), await corrections()];
    if (from.some((part, index) => part !== keptFrom[index]) || kept.size >= MOST_KEPT) {
      kept = new Map();
      keptFrom = from;
    }
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known) return known;
    const made = await make(asked);
    if (made.kept) kept.set(key, made);
    return made;
  };

  const say: PhonePages['say'] = async (form) => {
    const edition = await editionNow(null);
    const body = sayPage(edition?.board ?? null, form);
    return page(assets, { title: '整改没到位？告诉整改办', edition, body }).toString();
  };
  return { at, say };
}

/** An answer about an issue whose wording is being checked waits with it. */
const isStanding = ({ issues }: Board, id: string | null) =>
  id === null || issues.some((issue) => issue.id === id && !issue.withdrawn);

type Body = Readonly<{ title: string; body: Html; status?: number }>;

async function bodyOf(
  asked: Asked,
  edition: Edition,
  { corrections, pack }: Pick<PhoneDeps, 'corrections' | 'pack'>,
): Promise<Body> {
  const { board } = edition;
  const county = `${board.county.name}问题整改`;
  switch (asked.name) {
    case 'county':
      return { title: `${county} 第 ${board.number} 期`, body: countyPage(edition) };
    case 'town': {
      const town = board.ranking.find(({ code }) => code === asked.code);
      if (town) return { title: `${town.town} ${county}`, body: townPage(edition, town) };
      const body = calmPage('没有这个镇', `本县没有代码为 ${asked.code} 的镇；请从公示页里选。`);
      return { title: `没有这个镇 ${county}`, body, status: 404 };
    }
    case 'about':
      return { title: `口径说明 ${county}`, body: aboutPage(board, await pack()) };
    case 'corrections':
      return { title: `更正 ${county}`, body: correctionsPage((await corrections()).corrections) };
    case 'data':
      return { title: `开放数据 ${county}`, body: dataPage(board) };
    case 'thanks':
      return { title: `收到了 ${county}`, body: thanksPage };
  }
}

/** Answered as a page that was found: what a phone's browser makes of an error page, nobody can read. */
function notShown(assets: Assets, isWithdrawn: boolean): Made {
  const body = isWithdrawn
    ? calmPage('公示内容已撤下，正在核对', '核对后自动恢复，请过一段时间再打开本页。')
    : calmPage('还没有公开过任何一期', '整改办公开第一期以后，这里就能看到全县和各镇的整改情况。');
  const text = page(assets, { title: '问题整改公示', edition: null, body });
  return { status: 200, bytes: prepareBytes(text.toString()), kept: false };
}
