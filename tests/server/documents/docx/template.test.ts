import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '@ryg/server/documents/docx/default-template.ts';
import { checkTemplate, fieldsOfTemplate, fillTemplate } from '@ryg/server/documents/docx/template.ts';
import { PAPER_KINDS } from '@ryg/shared/domain/papers/paper.ts';
import { papersOf } from '@ryg/shared/domain/papers/papers-of.ts';
import { stampWords } from '@ryg/shared/domain/papers/stamp-words.ts';
import { partsOf, withPart, wordsOf, zipOf } from '../../../support/a-package.ts';
import { anAgenda } from '../../../support/an-agenda.ts';

const agenda = anAgenda();
const papers = papersOf(agenda, { redHead: null });
const paperOf = (kind: (typeof PAPER_KINDS)[number]) => papers.find((paper) => paper.kind === kind)!;

/** Thirty megabytes that pack into thirty kilobytes. */
const BOMB = Buffer.alloc(30 * 1024 * 1024);

const template = await defaultTemplate('supervision');
const saying = (words: string) => withPart(template, 'word/document.xml', (xml) => xml.replace('{{主送}}：', words));
const codeOf = async (bytes: Uint8Array) => {
  const answer = await fieldsOfTemplate(bytes);
  return answer.ok ? 'ok' : answer.refusal.code;
};

describe('a county’s own template', () => {
  it.each(PAPER_KINDS)('of ours for %s is filled with every word of the paper', async (kind) => {
    const paper = paperOf(kind);
    const filled = await fillTemplate(await defaultTemplate(kind), paper);
    expect(filled.ok).toBe(true);
    if (!filled.ok) return;
    const parts = await partsOf(filled.value);
    const words = wordsOf(parts.get('word/document.xml') ?? '');
    expect(words).toContain(paper.title);
    expect([...parts.values()].join('')).not.toContain('{{');
    for (const block of paper.blocks) if (block.kind === 'heading') expect(words).toContain(block.text);
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => wordsOf(xml));
    expect(footers.every((footer) => footer.includes(stampWords(agenda.stamp)))).toBe(true);
  });

  it('takes single values, leaves a line for what nobody knows, and finds fields whatever Word did to their letters', async () => {
    const own = await saying('编号{{ 编号 }}，{{</w:t></w:r><w:r><w:t>时限}}，{{问题}}，困难：{{困难}}');
    const paper = paperOf('supervision');
    const filled = await fillTemplate(own, { ...paper, fields: { ...paper.fields, 困难: '' } });
    const words = filled.ok
      ? wordsOf((await partsOf(filled.value)).get('word/document.xml') ?? '')
      : filled.refusal.message;
    expect(words).toContain(
      `编号${paper.fields['编号']}，${paper.fields['时限']}，${paper.fields['问题']}，困难：＿＿＿＿＿＿`,
    );
  });

  it('brings its look along where the template does not know our styles', async () => {
    const foreign = await withPart(template, 'word/styles.xml', (xml) =>
      xml.replaceAll('w:styleId="PaperTitle"', 'w:styleId="Other"'),
    );
    const filled = await fillTemplate(foreign, paperOf('supervision'));
    const xml = filled.ok ? (await partsOf(filled.value)).get('word/document.xml') : '';
    expect(xml?.split('w:eastAsia="仿宋_GB2312"').length).toBeGreaterThan(20);
    // A style nobody knows makes LibreOffice tear tables apart: only the template's own lines name one.
    expect(xml).not.toMatch(/<w:pStyle w:val="(?:TableText|TableCaption|Heading\d)"/u);
  });

  it('is refused with the name of a field nobody knows and the list of those there are', async () => {
    const checked = await checkTemplate(await saying('{{书记姓名}}'), 'supervision');
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'TEMPLATE_FIELD' } });
    const message = checked.ok ? '' : checked.refusal.message;
    expect(message).toContain('{{书记姓名}}');
    for (const name of ['正文', '快照', '编号', '反馈时限']) expect(message).toContain(name);
  });

  it('must say from which snapshot a paper is', async () => {
    const parts = await partsOf(template);
    const bare = zipOf(new Map([...parts].map(([name, xml]) => [name, xml.replaceAll('{{快照}}', '')])));
    expect(await checkTemplate(bare, 'supervision')).toMatchObject({
      ok: false,
      refusal: { code: 'TEMPLATE_WITHOUT_STAMP' },
    });
  });

  it('lists what it leaves out', async () => {
    const checked = await checkTemplate(template, 'supervision');
    expect(checked).toMatchObject({ ok: true, value: { used: ['标题', '主送', '正文', '快照'] } });
    expect(checked.ok && checked.value.unused).toContain('反馈时限');
  });

  it('is refused in words when it is no plain Word document', async () => {
    const relations = 'word/_rels/document.xml.rels';
    const external = (type: string) =>
      withPart(template, relations, (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://example.invalid/a" TargetMode="External"/></Relationships>`,
        ),
      );
    const parts = await partsOf(template);
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['TEMPLATE_EMPTY', new Uint8Array()],
      ['TEMPLATE_NOT_DOCX', new TextEncoder().encode('<html>督办单</html>')],
      ['TEMPLATE_NOT_DOCX', zipOf(new Map([['xl/workbook.xml', '<workbook/>']]))],
      ['TEMPLATE_ENCRYPTED', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
      ['TEMPLATE_ENCRYPTED', zipOf(parts, { flags: 1 })],
      ['TEMPLATE_DAMAGED', template.slice(0, template.length - 40)],
      ['TEMPLATE_TOO_LARGE', new Uint8Array(5 * 1024 * 1024 + 1)],
      ['TEMPLATE_TOO_LARGE', zipOf(new Map<string, string | Buffer>([...parts, ['word/bomb.xml', BOMB]]))],
      ['TEMPLATE_MACRO', zipOf(new Map([...parts, ['word/vbaProject.bin', 'x']]))],
      [
        'TEMPLATE_MACRO',
        await withPart(template, '[Content_Types].xml', (xml) =>
          xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
        ),
      ],
      ['TEMPLATE_EXTERNAL', await external('attachedTemplate')],
      ['TEMPLATE_EXTERNAL', await external('image')],
      ['TEMPLATE_EXTERNAL', zipOf(new Map([...parts, ['word/embeddings/oleObject1.bin', 'x']]))],
      [
        'TEMPLATE_EXTERNAL',
        await saying(
          '</w:t></w:r><w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "http://example.invalid/a.png" </w:instrText></w:r><w:r><w:t>',
        ),
      ],
      [
        'TEMPLATE_DTD',
        await withPart(template, 'word/styles.xml', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      ],
      ['TEMPLATE_DAMAGED', await saying(`</w:t></w:r>${'<w:r>'.repeat(300)}${'</w:r>'.repeat(300)}<w:r><w:t>`)],
    ];
    for (const [code, bytes] of cases) expect(await codeOf(bytes)).toBe(code);
    expect(await codeOf(await external('hyperlink'))).toBe('ok');
    expect(await codeOf(zipOf(parts))).toBe('ok');
  });

  it('cannot inflate to more than its directory claims', async () => {
    const parts = await partsOf(template);
    const lying = zipOf(new Map<string, string | Buffer>([...parts, ['word/bomb.xml', BOMB]]), { claimed: 100 });
    expect(['TEMPLATE_DAMAGED', 'TEMPLATE_TOO_LARGE']).toContain(await codeOf(lying));
  });
});
