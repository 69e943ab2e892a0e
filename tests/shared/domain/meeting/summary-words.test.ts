import { describe, expect, it } from 'vitest';
import { summaryWords } from '@ryg/shared/domain/meeting/summary-words.ts';
import { anAgenda } from '../../../support/an-agenda.ts';

const { overview, promises } = anAgenda();
const told = { overview, promises, beforeTitle: '第24周整改调度会', redPlates: 4 };
const none = { kept: 0, late: 0, broken: 0, open: 0 };

describe('what the chair reads out', () => {
  it('says where the county stands, what moved, and how promises were kept', () => {
    expect(summaryWords(told)).toEqual([
      '全县问题 114 件，已改好 95 件，改好率 83%；在办 19 件，其中红灯 5 盏、黄灯 8 盏、暂不亮灯 1 件，4 个镇亮红牌。',
      '与第24周整改调度会相比，新改好 11 件，红灯由 6 盏减少到 5 盏，新亮 1 盏，另有 2 件转好；今后 14 天有 11 件到期。',
      '第24周整改调度会议定 8 项：兑现 4 项，延期 1 项，未兑现 2 项，未到期 1 项；更早的会议还有 1 项没有办完。',
    ]);
  });

  it('has a sentence for a county without issues, one that is done, and a first meeting', () => {
    const empty = { ...overview.totals, issues: 0, closed: 0, closedLate: 0, red: 0, yellow: 0, green: 0, none: 0 };
    const quiet = { ...promises, of: null, sums: none, lines: [] };
    expect(
      summaryWords({ ...told, overview: { ...overview, totals: empty }, promises: quiet, beforeTitle: null }),
    ).toEqual(['台账里还没有问题，本次会议没有需要调度的事项。']);
    const done = { ...empty, issues: 114, closed: 114 };
    expect(
      summaryWords({ ...told, overview: { ...overview, totals: done, before: null, dueSoon: 0 }, promises: quiet }),
    ).toEqual(['全县 114 件问题已全部改好。', '今后 14 天没有到期的问题。']);
  });

  it('never says that nothing was broken by leaving it out of a whole', () => {
    const kept = { ...promises, sums: { ...none, kept: 3 }, lines: [] };
    expect(summaryWords({ ...told, promises: kept })[2]).toBe('第24周整改调度会议定 3 项：全部兑现。');
    const red = { ...overview, before: { ...overview.totals, red: 5 }, newlyRed: 0, newlyClosed: 0, cured: 0 };
    expect(summaryWords({ ...told, overview: red })[1]).toBe(
      '与第24周整改调度会相比，没有新改好的问题，红灯仍是 5 盏；今后 14 天有 11 件到期。',
    );
  });
});
