import './lists.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import { todoWord } from '../todo-words.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { lampWord } from '../../../design/lamp-words.ts';
import { Days, Tags } from '../days.tsx';
import { namesText, townsText } from '../line-words.ts';
import type { RowContext } from './columns.tsx';

type Props = Readonly<{
  lines: readonly IssueLine[];
  context: RowContext;
  /** What a card says besides lamp, title and days; by list. */
  more: (line: IssueLine) => ReactNode;
  isMore: boolean;
  loading: boolean;
  onMore: () => void;
}>;

/** The ledger on a phone: a lamp, what, whose, and how many days. */
export function LedgerCards({ lines, context, more, isMore, loading, onMore }: Props) {
  return (
    <>
      <ul className="iw-cards">
        {lines.map((line) => (
          <li key={line.id} className="iw-card" data-lamp={line.lamp}>
            {cardLamp(line, context)}
            <div>
              <p className="iw-card-title">
                <span className="visually-hidden">{lampWord(line.lamp)}：</span>
                {context.titleOf(line)}
              </p>
              <p className="iw-card-row">
                <span className="iw-card-who">
                  {townsText(line)}　{namesText(line.leadUnits)}
                </span>
                <Days line={line} />
              </p>
              {more(line)}
              <p className="iw-card-tags">
                {line.todo && <span className="iw-todo">{todoWord(line.todo)}</span>}
                <Tags line={line} today={context.today} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {isMore && (
        <Button block size="large" loading={loading} onClick={onMore}>
          再看一些
        </Button>
      )}
    </>
  );
}

function cardLamp(line: IssueLine, { lampOf }: RowContext): ReactNode {
  const face = <LampIcon lamp={line.lamp} className="iw-card-lamp" />;
  return lampOf ? lampOf(line, face, false) : face;
}
