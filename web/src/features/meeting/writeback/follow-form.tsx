import { useState } from 'react';
import type { Agenda, DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { FollowUp } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { monthDay } from '../../../design/day-words.ts';
import type { Ask, Layer, LayerProps } from '../scene.ts';
import { useSceneKeys } from '../scene-keys.ts';
import { baseOf } from './decision-draft.ts';
import { decisionNamed, followAt, FOLLOW_WORDS, followWanted, lackOfFollow, type FollowDraft } from './follow-up.ts';
import { QuickDates, quickDateAt } from './quick-dates.tsx';
import { Modal } from './modal.tsx';
import { handOver } from './out-courier.ts';
import './writeback.css';

type Begun = Readonly<{ outcome: FollowUp; line: DecisionLine }>;

/** On a chosen decision 1 办结, 2 延期, 3 撤销; a small form asks for what else is needed. */
function FollowUps({ agenda, chosen, ask, isOpen, close }: LayerProps) {
  const [begun, setBegun] = useState<Begun | null>(null);
  useSceneKeys((key) => {
    const outcome = followAt(key);
    const line = decisionNamed(agenda, chosen);
    if (!outcome || !line) return false;
    setBegun({ outcome, line });
    if (!isOpen) ask.open(LAYER);
    return true;
  });
  if (!isOpen || !begun) return null;
  return <FollowForm key={`${begun.line.id} ${begun.outcome}`} begun={begun} agenda={agenda} ask={ask} close={close} />;
}

type FormProps = Readonly<{ begun: Begun; agenda: Agenda; ask: Ask; close: () => void }>;

function FollowForm({ begun: { outcome, line }, agenda, ask, close }: FormProps) {
  const { draft, wrong, isBusy, change, save } = useFollowUp({ outcome, line, agenda, ask, close });
  const press = (event: KeyboardEvent): boolean => {
    const due = quickDateAt(agenda, event);
    if (due === null || outcome !== 'postponed') return false;
    change({ due });
    return true;
  };
  return (
    <Modal label={`议定事项${FOLLOW_WORDS[outcome]}`} className="mw-follow" onEscape={close} onKey={press}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>
          <mark data-outcome={outcome}>{FOLLOW_WORDS[outcome]}</mark> {line.what}
        </h2>
        <p className="mw-hint">
          {line.owner}　原定 {monthDay(line.originalDue)}
        </p>
        {outcome === 'postponed' && <NewDue agenda={agenda} draft={draft} change={change} />}
        <div className="mw-field">
          <label htmlFor="mw-note">{outcome === 'done' ? '说明' : '原因'}</label>
          <input
            id="mw-note"
            data-first={outcome === 'postponed' ? undefined : true}
            value={draft.note}
            placeholder={outcome === 'done' ? '可不写，例如：已现场查看' : '例如：等待县级会审'}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change({ note: event.target.value })}
          />
        </div>
        <footer>
          <p role="alert" className="mw-wrong">
            {wrong}
          </p>
          <button type="button" onClick={close}>
            <kbd>Esc</kbd> 不记
          </button>
          <button type="submit" className="mw-main">
            <kbd>回车</kbd> {isBusy ? '正在记…' : `记为${FOLLOW_WORDS[outcome]}`}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

type DueProps = Readonly<{ agenda: Agenda; draft: FollowDraft; change: (changes: Partial<FollowDraft>) => void }>;

function NewDue({ agenda, draft, change }: DueProps) {
  return (
    <div className="mw-field">
      <label htmlFor="mw-new-due">延期到</label>
      <div className="mw-due">
        <input
          id="mw-new-due"
          data-first
          value={draft.due}
          autoComplete="off"
          placeholder="6.29"
          onChange={(event) => change({ due: event.target.value })}
        />
        <QuickDates agenda={agenda} due={draft.due} pick={(due) => change({ due })} />
      </div>
    </div>
  );
}

function useFollowUp({ outcome, line, agenda, ask, close }: Begun & Omit<FormProps, 'begun'>) {
  const [draft, setDraft] = useState<FollowDraft>({ outcome, due: '', note: '' });
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const base = baseOf(agenda);
  const save = async () => {
    if (isBusy) return;
    const lack = lackOfFollow(draft, line, base);
    setWrong(lack);
    if (lack) return;
    setBusy(true);
    const body = followWanted(draft, base);
    const fate = await handOver({ kind: 'follow', meeting: agenda.head.key, decision: line.id, what: line.what, body });
    setBusy(false);
    if (fate.kind === 'refused') {
      setWrong(fate.message);
      return;
    }
    close();
    const word = FOLLOW_WORDS[outcome];
    ask.say(fate.kind === 'written' ? `已记为${word}` : `已记为${word}，连上服务器后自动送出`);
  };
  const change = (changes: Partial<FollowDraft>) => {
    setDraft({ ...draft, ...changes });
    setWrong(null);
  };
  return { draft, wrong, isBusy, change, save };
}

const LAYER = 'follow';

export const followLayer: Layer = {
  id: LAYER,
  key: null,
  meaning: '选中的议定事项：1 办结、2 延期、3 撤销',
  holdsKeys: true,
  lives: 'always',
  Picture: FollowUps,
};
