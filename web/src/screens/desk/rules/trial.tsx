import { useDeferredValue, useMemo, useState } from 'react';
import type { PacksView } from '@ryg/shared/contract/packs.contract.ts';
import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import { dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import type { PackFrom } from '@ryg/shared/domain/rehearsal.ts';
import { keepTrial, keptTrial, type TrialDraft } from '../../../features/rules/edit/kept-draft.ts';
import { readDraft, textOf } from '../../../features/rules/edit/read-draft.ts';
import { useRehearsal } from '../../../features/rules/rehearse/use-rehearsal.ts';
import { useRehearsalFacts, type When } from '../../../features/rules/rules.queries.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { OutcomeView } from './outcome-view.tsx';
import { PackEditor } from './pack-editor.tsx';
import { ProposeForm } from './propose-form.tsx';
import { TrialChoices, type Against } from './trial-choices.tsx';

type Props = Readonly<{ packs: PacksView; mayEdit: boolean }>;

/** 规则试算: rules on the left, the lights they would change on the right. */
export function Trial({ packs, mayEdit }: Props) {
  const { account } = useSession();
  const [draft, setDraft] = useState<TrialDraft>(() => keptTrial(account) ?? freshDraft(packs));
  const [when, setWhen] = useState<When>({ asOf: packs.today });
  const [against, setAgainst] = useState<Against>('inForce');
  const facts = useRehearsalFacts(when);
  const change = (changes: Partial<TrialDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepTrial(account, next);
  };
  const startAnew = () => {
    setDraft(freshDraft(packs));
    keepTrial(account, null);
  };
  const text = useDeferredValue(draft.text);
  const read = useMemo(() => readDraft(text), [text]);
  const isSound = read.pack !== null && read.review.errors.length === 0;
  const tried = isSound ? read.pack : null;
  const sides = useMemo(
    () =>
      tried && facts.data ? { before: beforeOf(against, packs, facts.data), after: [{ from: 0, pack: tried }] } : null,
    [tried, facts.data, against, packs],
  );
  const rehearsing = useRehearsal(facts.data, sides);
  return (
    <section className="dk-card ru-trial">
      <h2>规则试算</h2>
      <TrialChoices
        packs={packs}
        when={when}
        against={against}
        onWhen={setWhen}
        onAgainst={setAgainst}
        onPack={(pack) => change({ text: textOf(pack) })}
      />
      <div className="ru-desk">
        <div className="ru-left">
          <PackEditor draft={draft} read={read} mayEdit={mayEdit} onChange={change} onAnew={startAnew} />
          {mayEdit && <ProposeForm packs={packs} draft={draft} pack={tried} onChange={change} onProposed={startAnew} />}
        </div>
        <div className="ru-right">
          <Asked query={facts}>
            {(data) => (
              <OutcomeView facts={data} rehearsing={rehearsing} isSound={isSound} isOld={facts.isPlaceholderData} />
            )}
          </Asked>
        </div>
      </div>
    </section>
  );
}

/** Somebody begins from what is in force. */
const freshDraft = ({ inForce }: PacksView): TrialDraft => ({
  text: textOf(inForce.pack),
  as: 'form',
  reason: '',
  startOn: null,
});

/** What the draft is held against: the packs that held on those days, or one pack throughout. */
function beforeOf(against: Against, packs: PacksView, facts: RehearsalFacts): readonly PackFrom[] {
  if (against === 'inForce') return facts.packs.map(({ from, pack }) => ({ from: dayNumber(from), pack }));
  const pack = [...packs.shipped, ...packs.proposals.map((one) => one.pack)].find(
    ({ id, version }) => `${id}/${version}` === against,
  );
  return [{ from: 0, pack: pack ?? packs.inForce.pack }];
}
