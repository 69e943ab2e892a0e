import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { ChangedRows, ConflictRows, FindingRows, PlainRows, RejectedRows } from './row-lists.tsx';
import { LampTurns, RankMoves } from './lamp-turns.tsx';

type Part = Readonly<{ key: string; name: string; count: number; body: ReactNode }>;

/** What the file does, sorted by what has to be looked at. A part with nothing in it is left out. */
export function UploadTabs({ upload }: Readonly<{ upload: UploadView }>) {
  const parts = partsOf(upload).filter(({ count }) => count > 0);
  return (
    <Tabs
      className="dk-card im-tabs"
      items={parts.map(({ key, name, count, body }) => ({ key, label: `${name} ${count}`, children: body }))}
    />
  );
}

function partsOf({ rows, rejected, flips, moves, findings }: UploadView): readonly Part[] {
  const ofOutcome = (...outcomes: readonly UploadView['rows'][number]['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome));
  const created = ofOutcome('created');
  const changed = ofOutcome('changed');
  const conflicts = rows.filter((row) => row.conflicts.length > 0);
  const unchanged = ofOutcome('repeated', 'unchanged');
  return [
    { key: 'conflicts', name: '冲突', count: conflicts.length, body: <ConflictRows rows={conflicts} /> },
    { key: 'created', name: '新增', count: created.length, body: <PlainRows rows={created} /> },
    { key: 'changed', name: '变更', count: changed.length, body: <ChangedRows rows={changed} /> },
    { key: 'rejected', name: '拒收', count: rejected.length, body: <RejectedRows rejected={rejected} /> },
    { key: 'flips', name: '灯色变化', count: flips.length, body: <LampTurns flips={flips} /> },
    { key: 'moves', name: '名次变化', count: moves.length, body: <RankMoves moves={moves} /> },
    { key: 'findings', name: '转办问题', count: findings.length, body: <FindingRows findings={findings} /> },
    { key: 'unchanged', name: '未变', count: unchanged.length, body: <PlainRows rows={unchanged} /> },
  ];
}
