import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import type { PacksView } from '@ryg/shared/contract/packs.contract.ts';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { TrialDraft } from '../../../features/rules/edit/kept-draft.ts';
import { propose } from '../../../features/rules/rules.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

type Props = Readonly<{
  packs: PacksView;
  draft: TrialDraft;
  /** Null while the draft cannot be used. */
  pack: RulePack | null;
  onChange: (changes: Partial<TrialDraft>) => void;
  onProposed: () => void;
}>;

/** 提出方案: from which day and why; a second person approves. */
export function ProposeForm({ packs, draft, pack, onChange, onProposed }: Props) {
  const { act, isBusy, error } = useAct();
  const { today, proposals } = packs;
  const open = proposals.find(({ state }) => state === 'waiting' || state === 'approved');
  const { reason, startOn } = draft;
  const isReady = pack !== null && startOn !== null && reason.trim() !== '';
  const submit = async () => {
    if (!pack || startOn === null) return;
    if (await act(() => propose(pack, calendarDay(startOn), reason.trim()), '方案已提出，等另一位同志批准'))
      onProposed();
  };
  return (
    <div className="ru-propose">
      <h3>提出这套规则</h3>
      {open ? (
        <p className="dk-quiet">方案 {open.id} 还没有办结；批准并起用、或撤回以后，才能再提。</p>
      ) : (
        <>
          <Refusal error={error} />
          <div className="ru-choice">
            <span>自哪天起用（今天之后）</span>
            <DatePicker
              aria-label="自哪天起用"
              value={startOn === null ? null : dayjs(startOn)}
              minDate={dayjs(addDays(today, 1))}
              onChange={(day) => onChange({ startOn: day ? day.format('YYYY-MM-DD') : null })}
            />
          </div>
          <div className="ru-choice">
            <span>理由（记入台账）</span>
            <Input.TextArea
              aria-label="理由"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={({ target }) => onChange({ reason: target.value })}
            />
          </div>
          <Button type="primary" disabled={!isReady} loading={isBusy} onClick={() => void submit()}>
            提出方案
          </Button>
          {pack === null && <p className="dk-quiet">规则改好、没有矛盾之后才能提出。</p>}
        </>
      )}
    </div>
  );
}
