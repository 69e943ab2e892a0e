import { describe, expect, it } from 'vitest';
import { docxOf } from '@ryg/server/documents/docx/docx-of.ts';
import { nameSize } from '@ryg/server/documents/docx/seat-card.ts';
import { PAPER_KINDS, type Paper } from '@ryg/shared/domain/papers/paper.ts';
import { papersOf } from '@ryg/shared/domain/papers/papers-of.ts';
import { stampWords } from '@ryg/shared/domain/papers/stamp-words.ts';
import { DOMParser } from '@xmldom/xmldom';
import { partsOf, wordsOf } from '../../../support/a-package.ts';
import { anAgenda } from '../../../support/an-agenda.ts';

const agenda = anAgenda();
const papers = papersOf(agenda, { redHead: '宁陕县整改办文件' });

const documentOf = async (paper: Paper) => partsOf(await docxOf(paper));
const cells = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.flat()) : []));

describe('papers as Word documents', () => {
  it('hold every word and every row of every paper', async () => {
    for (const paper of papers) {
      const parts = await documentOf(paper);
      const xml = parts.get('word/document.xml') ?? '';
      const words = wordsOf(xml);
      if (paper.kind !== 'seatCards') expect(words).toContain(paper.title);
      for (const block of paper.blocks) {
        if (block.kind === 'heading') expect(words).toContain(block.text);
        if (block.kind === 'seatCard') expect(words.split(block.name).length - 1).toBe(2);
      }
      for (const run of cells(paper)) expect(words).toContain(typeof run === 'string' ? run : run.text);
      const tableRows = paper.blocks.map((block) => {
        if (block.kind === 'table') return block.rows.length + 1;
        return block.kind === 'fields' ? block.fields.length : 0;
      });
      expect(xml.split('<w:tr>').length - 1 + (xml.split('<w:tr ').length - 1)).toBe(
        tableRows.reduce((a, b) => a + b, 0),
      );
    }
  });

  it('carry snapshot, data time, hash and the mark of the demo on every page', async () => {
    const kinds = PAPER_KINDS.filter((kind) => kind !== 'seatCards');
    for (const paper of kinds.flatMap((kind) => papers.find((one) => one.kind === kind) ?? [])) {
      const parts = await documentOf(paper);
      const named = (start: string) =>
        [...parts].filter(([name]) => name.startsWith(`word/${start}`)).map(([, xml]) => wordsOf(xml));
      for (const footer of named('footer')) expect(footer).toContain(stampWords(agenda.stamp));
      for (const header of named('header')) expect(header).toContain('演示数据');
      expect(named('footer')).toHaveLength(2);
    }
    const { head } = agenda.stamp;
    expect(stampWords(agenda.stamp)).toBe(
      `会议快照第 2 号 · 数据截至 2018年6月20日 17:30 · 台账校验 ${head.slice(0, 12)} · 演示数据`,
    );
  });

  it('keep to the standard’s page, say a table’s heading on every page and tear no row', async () => {
    const xml = (await documentOf(papers[0]!)).get('word/document.xml') ?? '';
    const [size] = /<w:pgSz [^>]*>/u.exec(xml) ?? [];
    expect(size).toContain('w:w="11906" w:h="16838"');
    const mm = (millimetres: number) => Math.floor((millimetres / 25.4) * 1440);
    const margin = /<w:pgMar [^>]*>/u.exec(xml)?.[0] ?? '';
    for (const [side, width] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const) {
      expect(margin).toContain(`w:${side}="${mm(width)}"`);
    }
    expect(xml.split('<w:tblHeader/>').length - 1).toBe(
      papers[0]?.blocks.filter(({ kind }) => kind === 'table').length,
    );
    const styles = (await documentOf(papers[0]!)).get('word/styles.xml') ?? '';
    for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312'])
      expect(styles).toContain(`w:eastAsia="${font}"`);
  });

  it('are XML that can be parsed, whatever somebody typed', async () => {
    const [minutes] = papers;
    const odd = { ...minutes!, title: '<水管> & "漏水"' };
    const parts = await documentOf(odd);
    for (const name of ['word/document.xml', 'word/footer1.xml', 'word/fontTable.xml']) {
      const root = new DOMParser().parseFromString(parts.get(name) ?? '', 'text/xml').documentElement;
      expect(root?.textContent?.includes(odd.title) ?? false).toBe(name === 'word/document.xml');
    }
  });

  it('write a red head only where one is set', async () => {
    const [minutes] = papers;
    const plain = await documentOf({ ...minutes!, redHead: null });
    expect(wordsOf(plain.get('word/document.xml') ?? '')).not.toContain('文件');
    expect(wordsOf((await documentOf(minutes!)).get('word/document.xml') ?? '')).toContain('宁陕县整改办文件');
  });

  it('turns the upper half of every seat card about, so that it stands upright once folded', async () => {
    const cards = papers.find(({ kind }) => kind === 'seatCards')!;
    const xml = (await documentOf(cards)).get('word/document.xml') ?? '';
    expect(xml.split('rot="10800000"').length - 1).toBe(cards.blocks.length * 2);
    expect(xml).toContain('■ 红');
    expect(xml).toContain('▲ 黄');
    expect(xml).toContain('● 绿');
    expect(xml).toContain('– 未挂牌');
  });

  it('sets a name as large as its half of the card holds', () => {
    expect(nameSize(3)).toBe(110);
    expect(nameSize(5)).toBeLessThan(110);
    for (let length = 1; length <= 60; length++) {
      const size = nameSize(length);
      const lines = Math.ceil(length / Math.floor((186 * 72) / 25.4 / size));
      expect(lines * size * 1.25).toBeLessThanOrEqual((84 * 72) / 25.4);
    }
  });
});
