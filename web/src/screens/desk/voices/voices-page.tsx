import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { VoiceList } from '@ryg/shared/contract/voices.contract.ts';
import { VOICE_STATE_WORDS, VOICE_STATES, type VoiceState } from '@ryg/shared/domain/voice.ts';
import { useVoices } from '../../../features/voices/voices.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { ActDrawer, type Asking } from './act-drawer.tsx';
import { VoiceCard } from './voice-card.tsx';
import './voices.css';

/** 留言: what the public told the office, and what becomes of it. */
export function VoicesPage() {
  const mayAct = useHasRole('office');
  const [state, setState] = useState<VoiceState | undefined>();
  const [town, setTown] = useState<string | undefined>();
  const [words, setWords] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const q = useDeferredValue(words.trim());
  const voices = useVoices({
    ...(state === undefined ? {} : { state }),
    ...(town === undefined ? {} : { town }),
    ...(q === '' ? {} : { q }),
  });
  const towns = voices.data?.towns ?? [];
  return (
    <>
      <header className="dk-head">
        <h1>留言</h1>
        <p className="dk-quiet">群众从公示页上发来的“整改没到位”。不记是谁说的；文字保存 180 天。</p>
      </header>
      <div className="vc-filters">
        {voices.data && <StateTabs counts={voices.data.counts} state={state} onChoose={setState} />}
        <Select<string>
          aria-label="镇"
          placeholder="全部镇"
          allowClear
          {...(town === undefined ? {} : { value: town })}
          onChange={setTown}
          options={towns.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Input
          aria-label="查找留言"
          placeholder="查找留言、问题"
          allowClear
          maxLength={60}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <Asked query={voices}>
        {({ items, counts }) =>
          items.length === 0 ? (
            <p className="dk-card dk-quiet">{emptyWords(counts, mayAct)}</p>
          ) : (
            <ul className="vc-list">
              {items.map((voice) => (
                <VoiceCard key={voice.id} voice={voice} {...(mayAct ? { onAsk: setAsking } : {})} />
              ))}
            </ul>
          )
        }
      </Asked>
      {asking && (
        <ActDrawer key={asking.voice.id + asking.what} asking={asking} towns={towns} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

type Counts = VoiceList['counts'];

const sumOf = (counts: Counts) => VOICE_STATES.reduce((sum, state) => sum + counts[state], 0);

function emptyWords(counts: Counts, mayAct: boolean): string {
  if (sumOf(counts) > 0) return '没有符合条件的留言；请换一个条件。';
  return mayAct
    ? '还没有留言。群众扫广场屏上的码打开公示页，点“整改没到位”就能写。'
    : '没有您可以看的留言；整改办转来以后显示在这里。';
}

type Tabs = Readonly<{
  counts: Counts;
  state: VoiceState | undefined;
  onChoose: (state: VoiceState | undefined) => void;
}>;

function StateTabs({ counts, state, onChoose }: Tabs) {
  const tabs = [
    { one: undefined, words: '全部', count: sumOf(counts) },
    ...VOICE_STATES.map((one) => ({ one, words: VOICE_STATE_WORDS[one], count: counts[one] })),
  ];
  return (
    <div className="vc-states" role="group" aria-label="按处理情况筛选">
      {tabs.map(({ one, words, count }) => (
        <button key={words} type="button" aria-pressed={state === one} onClick={() => onChoose(one)}>
          {words} <b>{count}</b>
        </button>
      ))}
    </div>
  );
}
