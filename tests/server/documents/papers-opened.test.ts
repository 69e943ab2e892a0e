import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { papersWork } from '@ryg/server/cli/works/papers.ts';
import { pdfOf } from '@ryg/server/documents/pdf/pdf-of.ts';
import { pptxOf } from '@ryg/server/documents/pptx/pptx-of.ts';
import { DEFAULT_BATCH } from '@ryg/server/features/exchange/import.service.ts';
import { readLedgerFile } from '@ryg/server/features/exchange/ledger-file.ts';
import { previewLedger } from '@ryg/server/features/exchange/preview.service.ts';
import { agendaService } from '@ryg/server/features/meeting/agenda.service.ts';
import { openMeetings } from '@ryg/server/features/meeting/meeting-book.ts';
import { openBook } from '@ryg/server/live/book.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { openPast } from '@ryg/server/live/past.ts';
import { officialHolidays } from '@ryg/server/platform/official-calendar.ts';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { bulletinOf } from '@ryg/shared/domain/papers/bulletin-of.ts';
import { deckOf } from '@ryg/shared/domain/papers/deck-of.ts';
import { aDemoAt } from '../../support/a-demo.ts';
import { valueOf } from '../../support/a-house.ts';
import { longNames, manyReds } from '../../support/an-agenda.ts';
import {
  filesBelow,
  fontsOf,
  hasOfficeSuite,
  pagesOf,
  printAll,
  printedName,
  textOf,
} from '../../support/an-office-suite.ts';

// Three dozen documents are read by programs that start anew for each.
vi.setConfig({ testTimeout: 90_000 });

const mayBeSkipped = process.env['CI'] !== 'true';
if (!hasOfficeSuite() && mayBeSkipped) {
  process.stderr.write('没有安装 LibreOffice 和 poppler-utils，会议材料没有用独立的程序打开检查\n');
}

describe.skipIf(!hasOfficeSuite() && mayBeSkipped)('the papers of the sample county, opened by LibreOffice', () => {
  const root = mkdtempSync(join(tmpdir(), 'ryg-papers-'));
  const papers = join(root, 'papers');
  const printed = join(root, 'printed');
  const pdfOfFile = (file: string) => join(printed, printedName(file));
  let ledger: Ledger;
  let agenda: Agenda;

  beforeAll(async () => {
    await aDemoAt(join(root, 'data'));
    ledger = valueOf(await openLedger(join(root, 'data')));
    const order = { meeting: '2018-W25', folder: papers, redHead: '宁陕县整改办公室文件', overwrite: false };
    const answer = await papersWork(ledger, order);
    if (answer.code !== 0) throw new Error(answer.err.join('\n'));
    const book = openBook(ledger);
    const deps = { ledger, book, past: openPast(ledger, book), meetings: openMeetings(ledger) };
    agenda = valueOf(await agendaService({ ...deps, holidays: officialHolidays }).compose('2018-W25', 'frozen'));
    const hard = join(papers, 'hard');
    mkdirSync(hard);
    writeFileSync(join(hard, 'long.pptx'), await pptxOf(deckOf(longNames())));
    writeFileSync(join(hard, 'reds.pptx'), await pptxOf(deckOf(manyReds(12))));
    writeFileSync(join(hard, 'long.pdf'), (await pdfOf(bulletinOf(longNames()))).bytes);
    await printAll(papers, printed);
  }, 300_000);

  afterAll(async () => {
    await ledger.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('every file opens, and says which snapshot it shows and that its figures are invented', async () => {
    const files = filesBelow(papers).filter((file) => !file.startsWith('hard'));
    expect(files.length).toBeGreaterThan(20);
    const silent: string[] = [];
    for (const file of files) {
      const text = await textOf(pdfOfFile(file));
      const says = [`快照第${agenda.stamp.number}号`, agenda.stamp.head.slice(0, 12), '演示数据'];
      for (const words of says) if (!text.includes(words)) silent.push(`${file}: ${words}`);
    }
    expect(silent).toEqual([]);
  });

  it('deck, circular and bulletin say the counts of the snapshot, and its ranks in their order', async () => {
    const { issues, closed, red, yellow } = agenda.overview.totals;
    const ranked = agenda.ranking.rows.filter(({ rank }) => rank !== null).map(({ town }) => town);
    for (const file of ['汇报稿.pptx', '督查通报.docx', '整改简报.pdf']) {
      const text = await textOf(pdfOfFile(file));
      const counts = [`问题${issues}`, `已改好${closed}`, `红灯${red}`, `黄灯${yellow}`];
      const unsaid = counts.filter((words) => !new RegExp(`${words}[个件盏]`, 'u').test(text));
      expect([file, unsaid]).toEqual([file, []]);
    }
    const text = await textOf(pdfOfFile('整改简报.pdf'));
    const table = text.slice(text.indexOf('各镇排名（'), text.indexOf('三、红灯问题'));
    const order = [...table.matchAll(/(?:并列)?\d+((?:(?!并列)\p{Script=Han}){2,6}?镇)(?:升|降|持平|–|-)/gu)].map(
      ([, town]) => town,
    );
    expect(order).toEqual(ranked);
  });

  it('each red light has its own sheet, with its number and its reason', async () => {
    const sheets = filesBelow(join(papers, '督办单'));
    expect(sheets).toHaveLength(agenda.reds.length);
    for (const { no, reason } of agenda.reds) {
      const text = await textOf(pdfOfFile(`督办单/编号${no}.docx`));
      expect(text).toContain(reason.replaceAll(/\s+/gu, '').slice(0, 8));
    }
  });

  it('the ledger is imported again without a difference', async () => {
    const path = join(papers, '整改台账.xlsx');
    const file = valueOf(await readLedgerFile(path, await countyTowns(ledger)));
    const samples = new Set([createHash('sha256').update(readFileSync(path)).digest('hex')]);
    const options = { batch: DEFAULT_BATCH, on: null, actor: 'office', samples };
    const { summary, rejected, flips } = valueOf(await previewLedger(ledger, file, options));
    const { unchanged, ...moved } = summary;
    expect(unchanged).toBe(agenda.overview.totals.issues);
    expect(Object.values(moved).filter((count) => count > 0)).toEqual([]);
    expect([rejected, flips]).toEqual([[], []]);
  });

  it('the bulletin carries its font', async () => {
    const fonts = await fontsOf(join(papers, '整改简报.pdf'));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  it('no word stands outside its page, and on slides none runs into the foot', async () => {
    const outside: unknown[] = [];
    for (const file of filesBelow(papers)) {
      // A spreadsheet has no pages of its own.
      if (file.endsWith('.xlsx')) continue;
      for (const [number, { width, height, words }] of (await pagesOf(pdfOfFile(file))).entries()) {
        const foot = file.endsWith('.pptx') ? (height * 6.92) / 7.5 : height;
        for (const { text, left, top, right, bottom } of words) {
          const isInside = left >= 0 && top >= 0 && right <= width + 1 && bottom <= height + 1;
          const crosses = top < foot && bottom > foot + 1;
          if (!isInside || crosses) outside.push([file, number + 1, text]);
        }
      }
    }
    expect(outside).toEqual([]);
  });
});

const countyTowns = async ({ store }: Ledger) => (await store.entries.latest('countyDeclared'))?.data.towns ?? [];
