import type { ScreenAlarmKind } from '@ryg/shared/domain/screen-alarm.ts';
import { STAGE_WORDS } from '@ryg/shared/domain/screen-beat.ts';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { sceneWords } from './scene-words.ts';
import { whenWords } from './time-words.ts';

/** How a screen is, as a lamp with its word; `more` says what that means here. */
export type ScreenState = Readonly<{ lamp: 'red' | 'yellow' | 'closed' | 'none'; word: string; more: string | null }>;

const ALARM_WORDS: Readonly<Record<ScreenAlarmKind, string>> = {
  offline: '离线 3 分钟以上',
  frozen: '画面没有动',
  signature: '校验不符',
  blank: '没有内容可显示',
  clock: '时钟不准',
  build: '页面版本偏旧',
  storage: '存不下内容',
  errors: '有画面出错',
};

/** Alarms for which somebody has to go there now; the others can wait for the working day. */
const URGENT: ReadonlySet<ScreenAlarmKind> = new Set(['offline', 'frozen', 'signature', 'blank']);

type Around = Readonly<{ now: string; townName: (code: string) => string }>;

/** The one thing to know about a screen: the worst that is wrong, else what somebody ordered, else what it does. */
export function stateOf(screen: ScreenLine, around: Around): ScreenState {
  const { revoked, alarms, liveness, beat } = screen;
  if (revoked) return { lamp: 'none', word: '已停用', more: `${revoked.by}：${revoked.reason}` };
  const [worst] = alarms;
  if (worst)
    return { lamp: URGENT.has(worst.kind) ? 'red' : 'yellow', word: ALARM_WORDS[worst.kind], more: worst.words };
  if (liveness === 'resting' || beat?.cover === 'off')
    return {
      lamp: 'none',
      word: '关屏时段',
      more: screen.settings.hours && `${screen.settings.hours.on} 开屏`,
    };
  if (liveness === 'down') return { lamp: 'red', word: '离线', more: null };
  if (liveness === 'unknown' || !beat)
    return { lamp: 'none', word: '状态未知', more: '还没有收到屏的消息，一般一分钟内会有' };
  return orderedState(screen, beat, around);
}

function orderedState({ acts }: ScreenLine, beat: NonNullable<ScreenLine['beat']>, around: Around): ScreenState {
  const until = (instant: string | null | undefined) => (instant ? whenWords(instant, around.now) : null);
  switch (beat.cover) {
    case 'black': {
      const end = until(acts.black?.until);
      return { lamp: 'none', word: '黑屏中', more: end === null ? '直到有人亮屏' : `${end} 自己亮屏` };
    }
    case 'testCard':
      return { lamp: 'yellow', word: '测试卡', more: acts.testCard && `${until(acts.testCard.until)} 自己恢复` };
    case 'recalled':
      return { lamp: 'yellow', word: '公示内容已撤下', more: '恢复公开要在“发布”里由两人办理' };
    case 'held': {
      const end = until(acts.hold?.until);
      const word = `停在“${sceneWords(beat.scene, beat.town, around.townName)}”${end === null ? '' : `至 ${end}`}`;
      return beat.stage === 'fresh'
        ? { lamp: 'closed', word, more: null }
        : { lamp: 'yellow', word, more: STAGE_WORDS[beat.stage] };
    }
    default:
      if (beat.stage !== 'fresh') return { lamp: 'yellow', word: STAGE_WORDS[beat.stage], more: null };
      return { lamp: 'closed', word: beat.cover === 'notice' ? '正在显示通知' : '正常显示', more: null };
  }
}

const RANK: Readonly<Record<ScreenState['lamp'], number>> = { red: 0, yellow: 1, none: 2, closed: 2 };

/** Those that need somebody first; those that are no more last. */
export function byNeed(screens: readonly ScreenLine[], around: Around): readonly ScreenLine[] {
  const rank = (screen: ScreenLine) => (screen.revoked ? 3 : RANK[stateOf(screen, around).lamp]);
  return screens.toSorted((a, b) => rank(a) - rank(b));
}
