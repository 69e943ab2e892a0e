import { useState, type ReactNode } from 'react';
import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { ChangedRows, ConflictRows, FindingRows, PlainRows, RejectedRows } from './row-lists.tsx';
import { LampTurns, RankMoves } from './lamp-turns.tsx';

type Part = Readonly<{ key: string; name: string; count: number; body: ReactNode }>;

/** What the file does, sorted by what has to be looked at. A part with nothing in it is left out. */
export function UploadTabs({ upload }: Readonly<{ upload: UploadView }>) {
  const parts = partsOf(upload).filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = parts.find(({ key }) => key === chosen) ?? parts[0];
  if (!shown) return null;
  return (
    <section className="dk-card im-parts" aria-label="逐条内容">
      <div role="group" aria-label="看哪一部分">
        {parts.map(({ key, name, count }) => (
          <button key={key} type="button" aria-pressed={key === shown.key} onClick={() => setChosen(key)}>
            {name} <b>{count}</b>
          </button>
        ))}
      </div>
      {shown.body}
    </section>
  );
}

function partsOf({ rows, rejected, flips, moves, findings }: UploadView): readonly Part[] {
  const ofOutcome = (...outcomes: readonly UploadView['rows'][number]['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome));
  const created = ofOutcome('created');
  const changed = ofOutcome('changed');
  const conflicts = rows.filter((row) => row.conflicts.length > 0);
  const unchanged = ofOutcome('repeated', 'unchanged');
  const isDuplicate = ({ code }: UploadView['rejected'][number]) => code === 'DUPLICATE';
  const duplicates = rejected.filter(isDuplicate);
  const refused = rejected.filter((row) => !isDuplicate(row));
  return [
    { key: 'conflicts', name: '冲突', count: conflicts.length, body: <ConflictRows rows={conflicts} /> },
    { key: 'created', name: '新增', count: created.length, body: <PlainRows rows={created} /> },
    { key: 'changed', name: '变更', count: changed.length, body: <ChangedRows rows={changed} /> },
    { key: 'rejected', name: '拒收', count: refused.length, body: <RejectedRows rejected={refused} /> },
    { key: 'duplicates', name: '重复', count: duplicates.length, body: <RejectedRows rejected={duplicates} /> },
    { key: 'flips', name: '灯色变化', count: flips.length, body: <LampTurns flips={flips} /> },
    { key: 'moves', name: '名次变化', count: moves.length, body: <RankMoves moves={moves} /> },
    { key: 'findings', name: '转办问题', count: findings.length, body: <FindingRows findings={findings} /> },
    { key: 'unchanged', name: '未变', count: unchanged.length, body: <PlainRows rows={unchanged} /> },
  ];
}
