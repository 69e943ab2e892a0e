import { Tabs } from 'antd';
import { useState } from 'react';
import type { MeetingLine, MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import type { MeetingKind } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { useDecisions } from '../../../features/meetings-desk/meetings.queries.ts';
import { quickOf } from '../../../features/meetings-desk/quick.ts';
import { beforeIn, ownIn } from '../../../features/meetings-desk/register.ts';
import { Asked } from '../asked.tsx';
import { DecisionRegister } from './decision-register.tsx';

/** What one meeting decided, and what it has to look after from those before, as both stand today. */
export function MeetingDecisions({ meeting, list }: Readonly<{ meeting: MeetingLine; list: MeetingList }>) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <section className="dk-card" aria-labelledby="mt-decisions">
      <h2 id="mt-decisions">议定事项</h2>
      <Asked query={useDecisions()}>
        {({ items, today, mayFollow }) => {
          const [own, before] = [ownIn(items, meeting), beforeIn(items, meeting, list.meetings)];
          const common = { today, mayFollow, quick: quickOf(list, meeting.kind) };
          const parts = [
            {
              key: 'before',
              label: `以前交办 ${before.length}`,
              children: (
                <DecisionRegister {...common} lines={before} empty="以前的会议没有交办事项要在这次会上交账。" />
              ),
            },
            {
              key: 'own',
              label: `本次议定 ${own.length}`,
              children: (
                <DecisionRegister
                  {...common}
                  lines={own}
                  empty="还没有议定事项。在会上打开问题按 N 键记下：谁、办什么、哪天办好。"
                />
              ),
            },
          ];
          return <Tabs activeKey={shown ?? (own.length === 0 ? 'before' : 'own')} onChange={setShown} items={parts} />;
        }}
      </Asked>
    </section>
  );
}

/** Every decision of every meeting, with what is not finished in sight first. */
export function AllDecisions({ list, kind }: Readonly<{ list: MeetingList; kind: MeetingKind }>) {
  return (
    <section className="dk-card" aria-labelledby="mt-all-decisions">
      <h2 id="mt-all-decisions">议定事项台账</h2>
      <Asked query={useDecisions()}>
        {({ items, today, mayFollow }) => (
          <DecisionRegister
            lines={items}
            today={today}
            quick={quickOf(list, kind)}
            mayFollow={mayFollow}
            opensAt="unfinished"
            empty="还没有议定事项。在会上打开问题按 N 键记下：谁、办什么、哪天办好。"
          />
        )}
      </Asked>
    </section>
  );
}
