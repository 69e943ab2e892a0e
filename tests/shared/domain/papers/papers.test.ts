import { describe, expect, it } from 'vitest';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { bulletinOf } from '@ryg/shared/domain/papers/bulletin-of.ts';
import { INTERVIEW_RULE } from '@ryg/shared/domain/papers/interview-rule.ts';
import { PAPER_KINDS, type Block, type Paper, type PaperKind, type Run } from '@ryg/shared/domain/papers/paper.ts';
import { papersOf } from '@ryg/shared/domain/papers/papers-of.ts';
import { templateFields } from '@ryg/shared/domain/papers/template-fields.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { anAgenda, longNames, manyReds } from '../../../support/an-agenda.ts';

const options = { redHead: '宁陕县整改办文件' };
const text = (runs: readonly Run[]) => runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');

function wordsOfBlock(block: Block): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph') return text(block.runs);
  if (block.kind === 'fields') return block.fields.map(({ name, value }) => `${name}：${value}`).join('\n');
  if (block.kind === 'table')
    return [block.caption ?? '', ...block.rows.map((row) => row.map(text).join('|'))].join('\n');
  if (block.kind === 'signature') return `${block.unit} ${block.day}`;
  return block.kind === 'seatCard' ? `${block.name} ${block.words}` : '';
}

const words = (paper: Paper | undefined) =>
  [paper?.title, paper?.to, ...(paper?.blocks ?? []).map(wordsOfBlock)].join('\n');
const of = (agenda: Agenda, kind: PaperKind) => papersOf(agenda, { ...options, kinds: [kind] });
const one = (agenda: Agenda, kind: PaperKind) => words(of(agenda, kind)[0]);
const tableRows = (paper: Paper | undefined) =>
  (paper?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(text)) : []));

/** A county before its first meeting, with nothing in its ledger. */
function nothingYet(): Agenda {
  const agenda = anAgenda();
  const none = tallyOf([]);
  return {
    ...agenda,
    before: null,
    head: { ...agenda.head, place: '', chair: '', recorder: '', attendees: [] },
    promises: { of: null, sums: { kept: 0, late: 0, broken: 0, open: 0 }, lines: [] },
    overview: { ...agenda.overview, totals: none, summary: [], history: [], bump: { periods: [], lines: [] } },
    ranking: { rows: [], apart: { total: 0, closed: 0 } },
    reds: [],
    due: { days: [], calendarKnown: false },
    departments: [],
    stuck: [],
    closed: { issues: [], spotCheck: null },
    decisions: [],
    issues: [],
    explanations: {},
  };
}

describe('the papers of a meeting', () => {
  const agenda = anAgenda();
  const papers = papersOf(agenda, options);

  it('are one of each, a sheet for every town, an order for every red and a letter for every unit that is meant', () => {
    const count = (kind: PaperKind) => papers.filter((paper) => paper.kind === kind).length;
    const yellowTowns = agenda.ranking.rows.filter(({ yellow }) => yellow > 0).length;
    expect(PAPER_KINDS.map(count)).toEqual([1, 1, 1, 11, agenda.reds.length, yellowTowns, 6, 1]);
  });

  it('have names of their own below the folder, whatever the towns are called', () => {
    const row = agenda.ranking.rows[0]!;
    const towns = ['../城关', '城/关', 'CON', '城关', ''].map((town, at) => ({ ...row, town, code: String(at) }));
    const files = papersOf({ ...agenda, ranking: { ...agenda.ranking, rows: towns } }, options).map(({ file }) => file);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    for (const file of files)
      expect(file).toMatch(/^(?:[^/\\:*?"<>|.][^/\\:*?"<>|]*\/)?[^/\\:*?"<>|.][^/\\:*?"<>|]*\.docx$/u);
  });

  it.each(PAPER_KINDS)('%s offers its template exactly the fields that are listed', (kind) => {
    const paper = papers.find((candidate) => candidate.kind === kind);
    expect(new Set([...Object.keys(paper?.fields ?? {}), '正文'])).toEqual(new Set(templateFields(kind)));
  });

  it('all carry the same snapshot, and only letters the red head', () => {
    for (const paper of papers) {
      expect(paper.stamp).toBe(agenda.stamp);
      const isLetter = !['workList', 'taskSheet', 'seatCards'].includes(paper.kind);
      expect(paper.redHead).toBe(isLetter ? options.redHead : null);
    }
  });

  it('say the sums of the agenda and list as many lines as they say', () => {
    const minutes = one(agenda, 'minutes');
    expect(minutes).toContain(
      '全县台账共有问题 114 个，其中已改好 95 个、红灯 5 个、黄灯 8 个、绿灯 5 个、暂不亮灯 1 个',
    );
    expect(minutes).toContain('议定 8 项：兑现 4 项、延期 1 项、未兑现 2 项、未到期 1 项');
    for (const { what } of [...agenda.promises.lines, ...agenda.decisions]) expect(minutes).toContain(what);
    expect(one(agenda, 'circular')).toContain('红灯问题 5 个，其中 4 个上次会议时已是红灯');
    expect(tableRows(of(agenda, 'workList')[0])).toHaveLength(5 + 8 + 5 + 1);
  });

  it('rank the towns in the agenda’s order with its figures', () => {
    const rows = tableRows(of(agenda, 'circular')[0]).slice(0, agenda.ranking.rows.length);
    expect(rows.map(([, town, , total, closed, red]) => [town, total, closed, red])).toEqual(
      agenda.ranking.rows.map((row) => [row.town, String(row.total), String(row.closed), String(row.red)]),
    );
  });

  it('give every town its own lines, and tell a town without any so', () => {
    const sheets = of(agenda, 'taskSheet');
    agenda.ranking.rows.forEach((row, at) => {
      const open = row.red + row.yellow + row.green + row.none;
      const said = words(sheets[at]);
      expect(said).toContain(open === 0 ? `本镇 ${row.total} 个问题都已销号` : `未销号问题 ${open} 个`);
    });
  });

  it('name in a reminder as many yellow lights as the town has', () => {
    for (const paper of of(agenda, 'reminder')) {
      const row = agenda.ranking.rows.find(({ town }) => town === paper.to);
      expect(tableRows(paper)).toHaveLength(row?.yellow ?? -1);
      expect(words(paper)).toContain(`你单位有 ${row?.yellow} 个问题亮黄灯`);
    }
  });

  it('call in who was red twice or broke a promise, and print the rule', () => {
    const units = of(agenda, 'interview').map(({ to }) => to);
    const redTwice = agenda.reds.filter(({ redBefore }) => redBefore).map(({ towns }) => towns[0]);
    const broken = agenda.promises.lines.filter(({ standing }) => standing === 'broken').map(({ owner }) => owner);
    expect(new Set(units)).toEqual(new Set([...redTwice, ...broken]));
    expect(one(agenda, 'interview')).toContain(INTERVIEW_RULE);
  });

  it('call in nobody when nobody is meant, and the minutes say so', () => {
    const calm = { ...agenda, reds: [], promises: { ...agenda.promises, lines: [] } };
    expect(of(calm, 'interview')).toEqual([]);
    expect(one(calm, 'minutes')).toContain('没有达到条件的单位，不发约谈通知');
  });

  it('call nobody in for a decision that was given up on, and show it as such', () => {
    const [first] = agenda.promises.lines;
    const lines = [
      { ...first!, standing: 'broken' as const, dropped: true as const, words: '不再办理', note: '合并到下季度' },
    ];
    const given = { ...agenda, reds: [], promises: { ...agenda.promises, lines } };
    expect(of(given, 'interview')).toEqual([]);
    expect(one(given, 'circular')).toContain('没有到期未兑现的议定事项');
    expect(tableRows(of(given, 'minutes')[0])[0]?.slice(4)).toEqual(['不再办理', '不再办理（合并到下季度）']);
  });

  it('say why a light is lit without its name, which stands beside it', () => {
    const red = { ...agenda.reds[0]!, reason: '红灯：应完成 80%，现报 45%' };
    const said = one({ ...agenda, reds: [red] }, 'supervision');
    expect(said).toContain('该问题亮红灯：应完成 80%，现报 45%。');
  });

  it('call in the leading office for an issue of several towns, once', () => {
    const red = {
      ...agenda.reds[0]!,
      towns: ['金川镇', '梅子镇'],
      shared: true,
      leadUnit: '县水利局',
      redBefore: true,
    };
    const calm = { ...agenda, reds: [red], promises: { ...agenda.promises, lines: [] } };
    expect(of(calm, 'interview').map(({ to }) => to)).toEqual(['县水利局']);
  });

  it('say how often and why the snapshot was frozen anew', () => {
    const again = { ...agenda, head: { ...agenda.head, refrozen: { times: 2, reason: '补报两镇进展' } } };
    expect(one(again, 'minutes')).toContain('重新定格过 2 次，最近一次的原因：补报两镇进展');
    expect(one(agenda, 'minutes')).not.toContain('重新定格');
  });

  it('print the draw so that anybody can draw again', () => {
    const { spotCheck } = agenda.closed;
    expect(one(agenda, 'minutes')).toContain(spotCheck?.seed);
    expect(one(agenda, 'minutes')).toContain(spotCheck?.recipe);
  });

  it('seat every town behind its plate and an unranked one behind a neutral card', () => {
    const cards = of(agenda, 'seatCards')[0]?.blocks.filter((block) => block.kind === 'seatCard');
    expect(cards?.map(({ name, plate }) => [name, plate])).toEqual(
      agenda.ranking.rows.map(({ town, rank, plate }) => [town, rank === null ? null : plate]),
    );
  });

  it('say in words what there is not in a county that has nothing yet, and leave to the pen what nobody typed', () => {
    const empty = nothingYet();
    const made = papersOf(empty, options);
    expect(made.map(({ kind }) => kind)).toEqual(['minutes', 'circular', 'workList', 'seatCards']);
    for (const paper of [...made, bulletinOf(empty)]) {
      expect(words(paper)).toMatch(/没有|还没有/u);
      expect(words(paper)).not.toMatch(/NaN|undefined|null|Infinity/u);
      for (const block of paper.blocks) if (block.kind === 'table') expect(block.rows.length).toBeGreaterThan(0);
    }
    expect(words(made[0])).toContain('地点：\n');
  });

  it('hold three hundred reds and names of forty characters', () => {
    const many = manyReds(300);
    expect(of(many, 'supervision')).toHaveLength(300);
    expect(one(many, 'minutes')).toContain('其余红灯问题 280 个');
    expect(tableRows(of(many, 'minutes')[0]).filter((row) => row.length === 7)).toHaveLength(280);
    for (const paper of papersOf(longNames(), options)) expect(words(paper)).not.toMatch(/undefined|NaN/u);
  });
});
