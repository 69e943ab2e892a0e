import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { SessionView } from '@ryg/shared/contract/people.contract.ts';
import { monthDay } from '../../../design/day-words.ts';
import type { Layer, LayerProps } from '../scene.ts';
import { draftFor, type DecisionDraft } from './decision-draft.ts';
import { keepDraft } from './draft-shelf.ts';
import { FOLLOW_WORDS } from './follow-up.ts';
import { Modal } from './modal.tsx';
import { employ, sendAgain, takeBack } from './out-courier.ts';
import type { OutItem, OutQueue } from './out-queue.ts';
import { isOutKept } from './out-shelf.ts';
import { useOut } from './use-out.ts';
import './outbox.css';

/** Carries what was typed while the deck is open, and says in the corner how much of it is still here. */
function Outbox({ agenda, here, ask, isOpen, close }: LayerProps) {
  const client = useQueryClient();
  const account = client.getQueryData<SessionView | null>(['session'])?.account ?? null;
  const written = useEffectEvent(() => void ask.again());
  useEffect(() => employ(account, () => written()), [account]);
  const items = useOut(agenda.head.key);
  const refused = items.filter(({ state }) => state.kind === 'refused').length;
  const edit = ({ key, writing }: OutItem) => {
    if (writing.kind !== 'decide') return;
    const { issue, owner, what, due, publicWords } = writing.body;
    const empty = draftFor(agenda, { ...here, issue, items: [] }, null);
    const draft: DecisionDraft = { ...empty, owner, what, due: due ?? '', publicWords: publicWords ?? '' };
    keepDraft(agenda.head.key, draft);
    void takeBack(key);
    close();
    ask.open('decide');
  };
  if (items.length === 0 && !isOpen) return null;
  return (
    <>
      {items.length > 0 && (
        <button
          type="button"
          className="mw-corner"
          data-refused={refused > 0 || undefined}
          onClick={() => ask.open(ID)}
        >
          待送出 <b className="digits">{items.length}</b>
          {refused > 0 && <span>，{refused} 项被退回，按 W 看</span>}
        </button>
      )}
      {isOpen && <Unsent items={items} edit={edit} close={close} />}
    </>
  );
}

type UnsentProps = Readonly<{ items: OutQueue; edit: (item: OutItem) => void; close: () => void }>;

function Unsent({ items, edit, close }: UnsentProps) {
  const [asked, setAsked] = useState(0);
  const at = Math.max(0, Math.min(items.length - 1, asked));
  const item = items[at];
  const press = (event: KeyboardEvent): boolean => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setAsked(Math.max(0, Math.min(items.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    else if (event.key.toLowerCase() === 'w') close();
    else if (!item) return false;
    else if (event.key === 'Enter') void sendAgain(item);
    else if (event.key.toLowerCase() === 'e') edit(item);
    else if (event.key === 'Delete') void takeBack(item.key);
    else return false;
    return true;
  };
  return (
    <Modal label="待送出" className="mw-unsent" onEscape={close} onKey={press}>
      {/* The card hears the keys as long as it is open. */}
      <h2 tabIndex={-1} data-first>
        待送出
      </h2>
      {items.length === 0 ? (
        <p className="mw-hint">都已送出。</p>
      ) : (
        <ol>
          {items.map((one, index) => (
            <li key={one.key} aria-current={index === at || undefined} data-state={one.state.kind}>
              <span>{wordsOf(one)}</span>
              <span>{stateWords(one)}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="mw-hint">
        ↑↓ 选，回车再送一次，E 改后再记，Delete 不记了，Esc 收起。
        {!isOutKept() && '浏览器不让保存，请先不要关闭本页。'}
      </p>
    </Modal>
  );
}

const wordsOf = ({ writing }: OutItem): string =>
  writing.kind === 'decide'
    ? `${writing.body.what}（${writing.body.owner}${writing.body.due ? `，${monthDay(writing.body.due)}` : ''}）`
    : `${FOLLOW_WORDS[writing.body.outcome]}：${writing.what}`;

function stateWords({ state, tries }: OutItem): string {
  if (state.kind === 'refused') return state.message;
  if (state.kind === 'sending') return '正在送出';
  return tries > 0 ? '连不上服务器，自动重试' : '等待送出';
}

const ID = 'outbox';

export const outboxLayer: Layer = {
  id: ID,
  key: 'w',
  meaning: '看待送出的',
  holdsKeys: true,
  lives: 'always',
  Picture: Outbox,
};
