import { useOutlook } from '../../../features/outlook/outlook.queries.ts';
import { turningOf } from '../../../features/outlook/turn-groups.ts';
import { TurnList } from '../../../features/outlook/turn-list.tsx';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { turnLamp } from '../tomorrow/turn-lamp.tsx';

const SHOWN = 5;

/** 明日灯 on the first page: the lights of the coming week that nobody has kept from turning yet. */
export function TomorrowPanel() {
  const outlook = useOutlook();
  return (
    <section className="dk-card dh-tomorrow" aria-labelledby="dh-tomorrow">
      <h2 id="dh-tomorrow">明日灯</h2>
      <Asked query={outlook}>
        {(answer) => {
          const turns = answer.days.flatMap(({ turns: own }) => own);
          const turning = turningOf(answer, turns).toSorted((a, b) => (a.turn.on < b.turn.on ? -1 : 1));
          return (
            <>
              <p className="dk-quiet">
                {turns.length === 0
                  ? '七天内没有灯会变，按计划办理即可。'
                  : `什么都不办，七天内有 ${turns.length} 盏灯会变。`}
              </p>
              <TurnList turning={turning.slice(0, SHOWN)} lampOf={turnLamp} />
              <DeskLink to="/desk/tomorrow">看明日灯 →</DeskLink>
            </>
          );
        }}
      </Asked>
    </section>
  );
}
