import { useEffect, useMemo, useState } from 'react';
import { serverNow, useServerTime } from '../../../api/now.ts';
import { clockText } from '../../../design/clock-text.ts';
import { useDeckChannel, type DeckWord } from '../deck-channel.ts';
import { useDeckKeys } from '../deck-key-events.ts';
import { deckPages, pageAt, type DeckPage } from '../deck-pages.ts';
import type { OpenMeeting } from '../meeting.queries.ts';
import { SCENES } from '../scene-registry.ts';
import { OwnNote } from './own-note.tsx';
import { SmallSheet } from './small-sheet.tsx';
import '../deck.css';
import '../sheet.css';
import './presenter.css';

type At = Extract<DeckWord, { from: 'deck' }>;

type Props = Readonly<{ meetingKey: string; meeting: OpenMeeting }>;

/** The second window: this page and the next, what is worth saying, the time; keys pressed here turn the pages there. */
export function Presenter({ meetingKey, meeting }: Props) {
  const [heard, setHeard] = useState<At | null>(null);
  const [openedAt] = useState(serverNow);
  const tell = useDeckChannel(meetingKey, (word) => {
    if (word.from === 'deck') setHeard(word);
  });
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => tell({ from: 'presenter', says: 'hello' }), []);
  useDeckKeys((key) => {
    if (key === 's' || key === 'S' || key === 'F5') return false;
    tell({ from: 'presenter', says: 'key', key });
    return heard !== null;
  });
  const agenda = (heard?.isNow ? (meeting.now ?? meeting.frozen) : (meeting.frozen ?? meeting.now))!;
  const pages = useMemo(() => deckPages(agenda, SCENES), [agenda]);
  const at = heard ? pageAt(pages, heard.page) : 0;
  const here = pages[at];
  return (
    <main className="md-deck md-presenter">
      <title>{`主讲窗口 · ${agenda.head.title}`}</title>
      <header>
        <h1>{agenda.head.title}</h1>
        <p>{placeWords(heard, here)}</p>
        <Times openedAt={openedAt} turnedAt={heard?.turnedAt ?? openedAt} />
      </header>
      <section aria-label="正在投影">
        <h2>
          正在投影　{at + 1} / {pages.length}
        </h2>
        <SmallSheet agenda={agenda} pages={pages} at={at} chosen={heard?.chosen ?? null} share={0.58} />
      </section>
      <section aria-label="下一页">
        <h2>下一页</h2>
        {at + 1 < pages.length ? (
          <SmallSheet agenda={agenda} pages={pages} at={at + 1} chosen={null} share={0.34} />
        ) : (
          <p className="md-last">这是最后一页。</p>
        )}
      </section>
      <Notes meetingKey={meetingKey} here={here} />
    </main>
  );
}

function Notes({ meetingKey, here }: Readonly<{ meetingKey: string; here: DeckPage | undefined }>) {
  return (
    <section className="md-notes" aria-label="提示">
      <h2>提示</h2>
      {here && here.notes.length > 0 ? (
        <ul>
          {here.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : (
        <p>这一页没有另外的提示。</p>
      )}
      {here && <OwnNote meetingKey={meetingKey} page={here.id} />}
    </section>
  );
}

function placeWords(heard: At | null, here: DeckPage | undefined): string {
  if (!heard) return '还没有连上投影窗口；请在投影窗口按任意键，两个窗口要在同一台机器、同一个浏览器里';
  return `${heard.isBlack ? '投影已黑屏　' : ''}${heard.isNow ? '现在的数　' : ''}${here?.scene.title ?? ''}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const lasted = (ms: number) => {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
};

function Times({ openedAt, turnedAt }: Readonly<{ openedAt: number; turnedAt: number }>) {
  const clock = useServerTime(clockText);
  const whole = useServerTime((now) => lasted(now - openedAt));
  const here = useServerTime((now) => lasted(now - turnedAt));
  return (
    <dl>
      <div>
        <dt>现在</dt>
        <dd className="digits">{clock}</dd>
      </div>
      <div>
        <dt>已开会</dt>
        <dd className="digits">{whole}</dd>
      </div>
      <div>
        <dt>本页</dt>
        <dd className="digits">{here}</dd>
      </div>
    </dl>
  );
}
