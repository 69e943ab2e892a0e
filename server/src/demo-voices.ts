import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { handleVoice } from '@ryg/shared/domain/handle-voice.ts';
import type { VoiceAct } from '@ryg/shared/domain/voice.ts';
import type { Ledger } from './live/ledger.ts';
import type { Draft } from './live/write-door.ts';

/** A message nobody ever sent, and what the office did about it. */
type DemoVoice = Readonly<{
  daysAgo: number;
  issue: string | null;
  town: string | null;
  text: string;
  acts: readonly VoiceAct[];
}>;

const mark = (text: string) => `${text}（演示数据）`;
const pass = (town: string): VoiceAct => ({ act: 'pass', town });
const answer = (text: string): VoiceAct => ({ act: 'answer', text: mark(text) });
const DONE: VoiceAct = { act: 'actOn' };
const SHOW: VoiceAct = { act: 'show' };

const VOICES: readonly DemoVoice[] = [
  {
    daysAgo: 26,
    issue: null,
    town: '610923100',
    text: mark('集镇东头的排水沟清过一次，下雨又堵上了，请再看看。'),
    acts: [pass('610923100'), answer('已请城关镇重新清淤，并加装了挡渣网。'), DONE],
  },
  {
    daysAgo: 21,
    issue: null,
    town: null,
    text: mark('希望公示里写清楚什么时候改好，看不懂颜色的老人也能明白。'),
    acts: [answer('每个问题都写明时限，灯的形状也各不相同；口径说明已放到公示页上。'), SHOW],
  },
  {
    daysAgo: 15,
    issue: 'Q0003',
    town: null,
    text: mark('这件已经修好的地方最近又有松动，建议回头看一下。'),
    acts: [pass('610923108'), answer('已安排回头看，情况属实的按规定重新整改。'), DONE],
  },
  {
    daysAgo: 12,
    issue: null,
    town: '610923108',
    text: mark('村口的路灯装好了，晚上亮了，谢谢。'),
    acts: [answer('感谢反映，已转告镇里。')],
  },
  {
    daysAgo: 9,
    issue: null,
    town: '610923102',
    text: mark('集镇东头的排水沟清过一次，下雨又堵上了。'),
    acts: [{ act: 'dismiss', reason: 'repeated', note: mark('与此前一条说的是同一处') }],
  },
  {
    daysAgo: 5,
    issue: null,
    town: '610923104',
    text: mark('饮水点的水压还是不稳，早上水小。'),
    acts: [pass('610923104')],
  },
  { daysAgo: 1, issue: null, town: '610923106', text: mark('公示说月底完工，工地这两天没见人干活。'), acts: [] },
];

const WRITERS = { writes: 'office', shows: 'office-2' } as const;

/** Invented messages, each handled as an office would, so that everything which counts them has something to count. */
export async function keepDemoVoices({ write, clock }: Ledger): Promise<Result<unknown>> {
  const today = clock.today();
  return write({ actor: 'office', source: '演示数据' }, async ({ voices, issues }) => {
    const entries: Draft[] = [];
    for (const { daysAgo, issue, town, text, acts } of VOICES) {
      const receivedOn: CalendarDay = addDays(today, -daysAgo);
      const known = issue !== null && (await issues.find(issue)) ? issue : null;
      let voice = await voices.receive({
        receivedOn,
        receivedAt: `${receivedOn}T02:00:00.000Z`,
        issue: known,
        town,
        text,
      });
      for (const act of acts) {
        const account = act.act === 'show' ? WRITERS.shows : WRITERS.writes;
        const done = handleVoice(voice, act, { account, today });
        if (!done.ok) return done;
        ({ voice } = done.value);
        entries.push({
          row: null,
          draft: { kind: 'voiceHandled', on: today, subject: voice.id, data: done.value.handled },
        });
      }
      await voices.save(voice);
    }
    return accept({ entries, value: null });
  });
}
