import type { Finding } from '@ryg/shared/domain/finding.ts';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { DEMO_WORDS, stampWords } from '@ryg/shared/domain/papers/stamp-words.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Table } from '../../documents/table.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { linesAbove } from './export.service.ts';
import { findingsSheet, issuesSheet } from './ledger-sheets.ts';

export type SnapshotLedger = (agenda: Pick<Agenda, 'county' | 'stamp' | 'pack'>) => Promise<Result<readonly Table[]>>;

const byNumber = new Intl.Collator('zh-CN', { numeric: true });

/** The ledger as a meeting's snapshot holds it, in the same sheets; imported again it changes nothing that stands since. */
export const snapshotLedger =
  ({ store }: Pick<Ledger, 'store'>, past: Past): SnapshotLedger =>
  async ({ county, stamp, pack }) => {
    const { day, throughSeq, demo } = stamp;
    const page = await past.at({ day, throughSeq, packId: pack.id, packVersion: pack.version });
    if (!page.ok) return page;
    const above = [
      ...linesAbove(`${county.name}问题整改台账`, day),
      `${demo ? `${DEMO_WORDS} · ` : ''}${stampWords(stamp)}`,
    ];
    const issues = issuesSheet(
      above,
      page.value.lines.map(({ issue }) => issue),
    );
    const findings = await findingsAt(store, throughSeq);
    return accept(findings.length === 0 ? [issues] : [issues, findingsSheet(findings)]);
  };

/** Findings as their entries had left them by then; the table of them knows only today. */
async function findingsAt({ entries }: Ledger['store'], throughSeq: number): Promise<readonly Finding[]> {
  const found = new Map<string, Finding>();
  for (const { seq, data } of await entries.ofKinds(['findingRegistered', 'findingChanged'])) {
    if (seq <= throughSeq) found.set(data.no, data);
  }
  return [...found.values()].filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => byNumber.compare(a.no, b.no));
}
