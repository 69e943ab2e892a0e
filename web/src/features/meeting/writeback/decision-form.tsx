import { useState } from 'react';
import type { Layer, LayerProps } from '../scene.ts';
import { baseOf, draftFor, isStarted, lackOf, wantedFrom, type DecisionDraft, type Lack } from './decision-draft.ts';
import { DecisionFields, fieldId } from './decision-fields.tsx';
import { keepDraft, keptDraft } from './draft-shelf.ts';
import { Modal } from './modal.tsx';
import { handOver } from './out-courier.ts';
import { quickDateAt } from './quick-dates.tsx';
import './writeback.css';

/** N: what was decided just now. Enter keeps it, Esc puts it away with what was typed. */
function DecisionForm(props: LayerProps) {
  const { agenda, close } = props;
  const form = useDecision(props);
  const { draft, kept, lack, refusal, isBusy, change, startAnew, save } = form;
  const press = (event: KeyboardEvent): boolean => {
    const due = quickDateAt(agenda, event);
    if (due !== null) change({ due });
    else if (event.altKey && event.code === 'KeyN') startAnew();
    else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) void save();
    else return false;
    return true;
  };
  return (
    <Modal label="记一项议定事项" className="mw-decision" onEscape={close} onKey={press}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <header>
          <h2>记一项议定事项</h2>
          {kept && (
            <p>
              上次没有记完的还在
              <button type="button" tabIndex={-1} onClick={startAnew}>
                <kbd>Alt+N</kbd> 重新写
              </button>
            </p>
          )}
        </header>
        <DecisionFields agenda={agenda} draft={draft} wrong={lack?.field ?? null} change={change} />
        <footer>
          <p role="alert" className="mw-wrong">
            {lack?.sentence ?? refusal}
          </p>
          <button type="button" onClick={close}>
            <kbd>Esc</kbd> 收起
          </button>
          <button type="submit" className="mw-main">
            <kbd>回车</kbd> {isBusy ? '正在记…' : '记下'}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

const focusOn = (field: Lack['field']) => document.getElementById(fieldId(field))?.focus();

/** What is typed, kept through everything until the server or the queue has it. */
function useDecision({ agenda, here, chosen, ask, close }: LayerProps) {
  const meeting = agenda.head.key;
  const [kept, setKept] = useState(() => keptDraft(meeting));
  const [draft, setDraft] = useState<DecisionDraft>(() => kept ?? draftFor(agenda, here, chosen));
  const [lack, setLack] = useState<Lack | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const set = (next: DecisionDraft) => {
    setDraft(next);
    setLack(null);
    setRefusal(null);
    keepDraft(meeting, isStarted(next) ? next : null);
  };
  const save = async () => {
    if (isBusy) return;
    const missing = lackOf(draft, baseOf(agenda));
    setLack(missing);
    if (missing) {
      focusOn(missing.field);
      return;
    }
    setBusy(true);
    const fate = await handOver({ kind: 'decide', meeting, body: wantedFrom(agenda, draft, baseOf(agenda)) });
    setBusy(false);
    if (fate.kind === 'refused') {
      setRefusal(fate.message);
      return;
    }
    keepDraft(meeting, null);
    close();
    ask.say(fate.kind === 'written' ? '已记下，下次会议首先对账' : '已记下，连上服务器后自动送出');
  };
  return {
    draft,
    kept: kept !== null,
    lack,
    refusal,
    isBusy,
    change: (changes: Partial<DecisionDraft>) => set({ ...draft, ...changes }),
    startAnew: () => {
      setKept(null);
      set(draftFor(agenda, here, chosen));
      focusOn('what');
    },
    save,
  };
}

export const decisionLayer: Layer = {
  id: 'decide',
  key: 'n',
  meaning: '记一项议定事项',
  holdsKeys: true,
  lives: 'whileOpen',
  Picture: DecisionForm,
};
