import { Button } from 'antd';
import { useState } from 'react';
import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import { LAMP_WORDS } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import type { FlipLine, Outcome } from '../../../features/rules/rehearse/outcome.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { DeskLink } from '../desk-link.tsx';

type Props = Readonly<{
  outcome: Outcome;
  facts: RehearsalFacts;
  town: string | null;
  onTown: (town: string | null) => void;
}>;

const SHOWN = 30;

/** Each light that would be another one, with what both sets of rules say. */
export function FlipList({ outcome, facts, town, onTown }: Props) {
  const [most, setMost] = useState(SHOWN);
  if (outcome.issues === 0) return null;
  const { lines, all } = outcome.lines(town, most);
  const name = facts.towns.find(({ code }) => code === town)?.name;
  return (
    <section aria-label="变色的灯">
      <p className="ru-list-head">
        <b>{name ? `${name}变色的灯` : '变色的灯'}</b>
        {name && (
          <Button size="small" onClick={() => onTown(null)}>
            看全县
          </Button>
        )}
      </p>
      {lines.length === 0 && <p className="dk-quiet">{name}没有变色的灯。</p>}
      <ul className="ru-flips">
        {lines.map((line) => (
          <FlipRow key={line.key} line={line} isOneDay={facts.from === facts.to} />
        ))}
      </ul>
      {all > lines.length && (
        <Button onClick={() => setMost(most + SHOWN)}>
          再看 {Math.min(SHOWN, all - lines.length)} 条（共 {all} 条）
        </Button>
      )}
    </section>
  );
}

function FlipRow({ line, isOneDay }: Readonly<{ line: FlipLine; isOneDay: boolean }>) {
  const { id, no, title, towns, from, until, days, was, now, because, instead } = line;
  return (
    <li>
      <p className="ru-flip-head">
        <DeskLink to={`/desk/issues/${id}`}>{`${no ?? id}　${title}`}</DeskLink>
        <span className="dk-quiet">
          {towns.join('、') || '县直'}
          {!isOneDay && `　${from} 至 ${until}，${days} 天`}
        </span>
      </p>
      <dl>
        <dt>
          <Lamp face={was} /> 原为{LAMP_WORDS[was]}
        </dt>
        <dd>{because}</dd>
        <dt>
          <Lamp face={now} /> 改后{LAMP_WORDS[now]}
        </dt>
        <dd>{instead}</dd>
      </dl>
    </li>
  );
}
