import { describe, expect, it } from 'vitest';
import type { Duty, PublicPromise } from '@ryg/shared/domain/board.ts';
import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import { loopOf, planOf } from '@ryg/web/features/plaza/playlist.ts';
import type { ShowSource } from '@ryg/web/features/plaza/scene.ts';
import { SCENES } from '@ryg/web/features/plaza/scene-registry.ts';
import { dutyParts } from '@ryg/web/features/plaza/scenes/duty/duty-pages.ts';
import { barParts, filmForm, sumOf, wholeOf } from '@ryg/web/features/plaza/scenes/film/film-form.ts';
import { freshMoments } from '@ryg/web/features/plaza/scenes/moment/fresh-moments.ts';
import { beforeWords, whoseWords } from '@ryg/web/features/plaza/scenes/moment/moment-words.ts';
import { columnsFor, unkeptFirst } from '@ryg/web/features/plaza/scenes/promises/promise-order.ts';
import { DEFAULT_SHOW } from '@ryg/web/features/plaza/show-settings.ts';
import { stageOf } from '@ryg/web/features/plaza/stage-mode.ts';
import { squareCode, wallCode } from '@ryg/web/features/plaza/wall-qr.tsx';
import { NO_DUTY } from '../../support/a-board-week.ts';
import { aBoard } from '../../support/a-board.ts';
import { aFilm, aFullBoard, promisesOf, withMoments } from '../../support/a-board-with.ts';

const source = (more: Partial<ShowSource> = {}): ShowSource => ({
  board: aFullBoard(aBoard()),
  mode: 'wide',
  withdrawn: false,
  settings: DEFAULT_SHOW,
  ...more,
});
const played = (more: Partial<ShowSource> = {}) => [
  ...new Set(loopOf(planOf(source(more)), 0).map(({ scene }) => scene)),
];

describe('what is not there every day', () => {
  it('plays in its place of the loop, and only where there is something to say', () => {
    const own = ['promises', 'moment', 'film', 'voices', 'duty'];
    expect(played()).toEqual(PLAZA_SCENES.filter((scene) => played().includes(scene)));
    expect(played()).toEqual(expect.arrayContaining(own));
    expect(played({ board: aBoard() }).filter((scene) => own.includes(scene))).toEqual([]);
  });

  it('of facts too old keeps what shames nobody', () => {
    const kept = played({ withdrawn: true });
    expect(kept).toEqual(expect.arrayContaining(['voices', 'duty']));
    expect(kept).not.toEqual(expect.arrayContaining(['moment']));
    expect(['promises', 'film'].filter((scene) => kept.includes(scene as 'film'))).toEqual([]);
  });

  it('shows the notices of a screen one after the other, three at most in a loop', () => {
    const notices = ['甲', '乙', '丙', '丁'].map((text) => ({ id: text, text }));
    const slots = loopOf(planOf(source({ settings: { ...DEFAULT_SHOW, notices } })), 0);
    expect(slots.filter(({ scene }) => scene === 'notice').map(({ page, pages }) => [page, pages])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
  });
});

describe('on a wall of one line', () => {
  const notices = [{ id: 'T1', text: '明天上午九点在县政府广场集中答复，请带上反映单；雨天改在文化馆' }];
  const one = source({
    mode: 'ticker',
    settings: { ...DEFAULT_SHOW, scenes: ['moment', 'duty', 'voices', 'promises'], notices },
  });
  const said = loopOf(planOf(one), 0).map((slot) => SCENES[slot.scene].ticker?.(one.board, slot, notices));

  it('a notice plays though it was not switched on, in pieces broken behind its marks', () => {
    expect(said.flatMap((words) => (words?.label.startsWith('通知') ? [words.value] : []))).toEqual([
      '明天上午九点在县政府广场集中',
      '答复，请带上反映单；',
      '雨天改在文化馆',
    ]);
  });

  it('closings, promises, messages and the number to call are said in two lines', () => {
    expect(said.slice(3)).toMatchObject([
      { label: '上次会议承诺 8 件', value: '兑现6 未兑现1 延期1', lamp: { face: 'red' } },
      { label: '四亩地镇 集中供水管网', value: '改好了 用了41天' },
      { value: '改好了 用了41天' },
      { label: '群众反映 47 件', value: '已答复 45 件', lamp: null },
      { label: '宁陕县整改办公室 监督电话', value: '0915-000-0000', lamp: null },
    ]);
  });
});

describe('亮灯时刻', () => {
  it('is over a day after its release, to the minute', () => {
    const board = withMoments(aBoard(), ['red', 'green']);
    const released = Date.parse(board.releasedAt);
    const hours = (count: number) => released + count * 3_600_000;
    expect([0, 22.99, 23, 23.99, 24].map((after) => freshMoments(board, hours(after)))).toEqual([2, 2, 1, 1, 0]);
  });

  it('names one town or two, counts more, and says whose it was without one', () => {
    const board = aBoard();
    const [one, two, three] = board.ranking.map(({ code }) => code);
    const of = (towns: readonly (string | undefined)[]) =>
      whoseWords({ ...board.issues[0]!, leadUnit: '县水利局', towns: towns.flatMap((code) => code ?? []) }, board);
    expect([of([one]), of([one, two]), of([one, two, three]), of([])]).toEqual([
      '四亩地镇',
      '四亩地镇、筒车湾镇',
      '3 个镇',
      '县水利局',
    ]);
  });

  it('says overdue only of what was late', () => {
    const { moments, issues } = withMoments(aBoard(), ['red']);
    const issue = issues.find(({ id }) => id === moments[0]!.issue)!;
    const said = (before: 'red' | 'yellow' | 'green', closedLate: number | null) =>
      beforeWords({ ...moments[0]!, before }, { ...issue, closedLate });
    expect([said('red', 8), said('red', null), said('yellow', null), said('green', null)]).toEqual([
      '超期8天',
      '亮红灯',
      '黄灯预警',
      '正在改',
    ]);
  });
});

describe('七周一幕', () => {
  const film = aFilm(aBoard());

  it.each(['1920x1080', '3840x1080', '1080x1920', '1280x800'])(
    'on %s towers of whole pixels stay inside their frame',
    (size) => {
      const [width = 0, height = 0] = size.split('x').map(Number);
      const form = filmForm(film, stageOf(width, height));
      const tallest = Math.max(...film.frames.flatMap(({ lamps }) => lamps.map(sumOf)));
      expect(form.cell).toBeGreaterThanOrEqual(8);
      expect(Number.isInteger(form.cell) && Number.isInteger(form.width) && Number.isInteger(form.height)).toBe(true);
      expect((form.cell ?? 0) * film.columns.length).toBeLessThanOrEqual(form.width);
      expect((form.cell ?? 0) * tallest).toBeLessThanOrEqual(form.height - 4 * form.hole);
    },
  );

  it('on a small wall, and where lamps could not be told apart, a week is one bar', () => {
    expect(filmForm(film, stageOf(512, 256)).cell).toBeNull();
    expect(filmForm(aFilm(aBoard({ times: 14 })), stageOf(1920, 1080)).cell).toBeNull();
  });

  it('a bar has a part for every light there is, on one scale, between its holes', () => {
    const form = filmForm(film, stageOf(512, 256));
    const wholes = film.frames.map(({ lamps }) => wholeOf(lamps));
    const most = Math.max(...wholes.map(sumOf));
    for (const whole of wholes) {
      const parts = barParts(whole, form, most);
      expect(parts.map(({ lamp }) => lamp)).toEqual(
        (['closed', 'green', 'none', 'yellow', 'red'] as const).filter((lamp) => whole[lamp] > 0),
      );
      expect(parts.at(-1)?.top).toBeGreaterThanOrEqual(form.hole);
      for (const [at, { top, tall }] of parts.entries())
        expect(top + tall).toBeLessThanOrEqual(parts[at - 1]?.top ?? form.height);
    }
  });
});

describe('承诺页', () => {
  it('draws a lamp for each up to sixteen, in two rows from nine on', () => {
    expect([3, 8, 9, 16, 17].map((count) => columnsFor(count, 'wide'))).toEqual([4, 8, 5, 8, null]);
    expect([8, 9].map((count) => columnsFor(count, 'compact'))).toEqual([8, null]);
    expect(columnsFor(8, 'portrait')).toBe(4);
  });

  it('lists only what was not kept, the broken ones first, the longest due first', () => {
    const { items } = promisesOf(aBoard(), 4)!;
    const one = (outcome: PublicPromise['outcome'], due: string) => ({ ...items[0]!, outcome, due }) as PublicPromise;
    const order = unkeptFirst([
      one('late', '2018-06-01'),
      one('broken', '2018-06-09'),
      one('kept', '2018-06-02'),
      one('broken', '2018-06-03'),
    ]);
    expect(order.map(({ outcome, due }) => `${outcome} ${due}`)).toEqual([
      'broken 2018-06-03',
      'broken 2018-06-09',
      'late 2018-06-01',
    ]);
  });
});

describe('责任公示 and its code', () => {
  it('stands on one page where there is room, on two on a small wall, on none without anything to say', () => {
    const { duty } = aFullBoard(aBoard());
    const units: Duty = { ...NO_DUTY, units: duty.units };
    expect([
      dutyParts(duty, 'wide'),
      dutyParts(duty, 'compact'),
      dutyParts(units, 'wide'),
      dutyParts(NO_DUTY, 'wide'),
    ]).toEqual([['both'], ['units', 'notice'], ['units'], []]);
  });

  it('has whole dots of four pixels at least, four dots of quiet around them, and none where that does not fit', () => {
    const url = 'https://ns.example/board/1';
    const code = wallCode(url, 200)!;
    expect([squareCode(url, 8, 200), squareCode(`${url}2`, 8, 200)]).toEqual([code, null]);
    expect(code).toMatchObject({ size: 33, dot: 6 });
    const dark = [...code.dark.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect([Math.min(...dark), Math.max(...dark)]).toEqual([4, 28]);
    expect(wallCode(url, 131)).toBeNull();
    expect(wallCode(url, 132)?.dot).toBe(4);
  });

  it('leads to the edition that is on, and to the plain address where that would be too small to read', () => {
    const site = 'https://ns.example';
    expect(squareCode(site, 12, 200)).toEqual(wallCode(`${site}/public?no=12`, 200));
    expect(squareCode(`${site}/public`, 12, 200)).toEqual(wallCode(`${site}/public?no=12`, 200));
    expect(squareCode(site, 12, 140)).toEqual(wallCode(site, 140));
    const long = 'https://x.ningshan.gov.cn';
    expect([squareCode(long, 1234, 200)?.size, squareCode(`${long}.a-longer-name.example`, 1, 200)]).toEqual([
      37,
      null,
    ]);
  });

  it('stays long enough to take out a telephone', () => {
    expect(SCENES.duty.dwell(source(), 1)).toBeGreaterThanOrEqual(14_000);
  });
});
