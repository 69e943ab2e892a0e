import type { Paper, PaperKind } from '@ryg/shared/domain/papers/paper.ts';
import { BODY_FIELD, STAMP_FIELD, templateFields } from '@ryg/shared/domain/papers/template-fields.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { type IPatch, patchDetector, patchDocument, PatchType, TextRun } from 'docx';
import { blockParts } from './block-parts.ts';
import { bareGround, styledGround } from './ground.ts';
import { openTemplate } from './open-template.ts';
import { areaOf } from './page.ts';

/** A value nobody knows yet becomes a line to write on. */
const BLANK = '＿＿＿＿＿＿';

const inBraces = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join('、');

/** The fields {{…}} a template names, each once, in the order in which they appear; a file that is no safe Word document is refused. */
export async function fieldsOfTemplate(bytes: Uint8Array): Promise<Result<readonly string[]>> {
  const opened = await openTemplate(bytes);
  return opened.ok ? accept(await fieldsIn(bytes)) : opened;
}

async function fieldsIn(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set(await patchDetector({ data: bytes, trimPlaceholders: true }))];
}

/** What a template of a kind uses of the fields there are, and what it leaves out. */
export type TemplateFields = Readonly<{ used: readonly string[]; unused: readonly string[] }>;

/** Whether a template can be filled: every field it names is known, and the stamp is among them. */
export async function checkTemplate(bytes: Uint8Array, kind: PaperKind): Promise<Result<TemplateFields>> {
  const named = await fieldsOfTemplate(bytes);
  if (!named.ok) return named;
  const known = templateFields(kind);
  const unknown = named.value.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return refuse(
      'TEMPLATE_FIELD',
      `模板里的字段${inBraces(unknown)}没有对应的内容；可用的字段有：${known.join('、')}。请改正字段名后重新上传`,
    );
  }
  if (!named.value.includes(STAMP_FIELD)) {
    return refuse(
      'TEMPLATE_WITHOUT_STAMP',
      `模板里缺少必备字段${inBraces([STAMP_FIELD])}（快照号、数据时间和台账校验），没有它看不出文件出自哪次定格；请加在页脚或文末后重新上传`,
    );
  }
  return accept({ used: named.value, unused: known.filter((name) => !named.value.includes(name)) });
}

/** A county's own template with the paper's values in the place of its fields. */
export async function fillTemplate(template: Uint8Array, paper: Paper): Promise<Result<Uint8Array>> {
  const opened = await openTemplate(template);
  if (!opened.ok) return opened;
  const checked = await checkTemplate(template, paper.kind);
  if (!checked.ok) return checked;
  const { area, hasOurStyles } = opened.value;
  const ground = (hasOurStyles ? styledGround : bareGround)(area ?? areaOf(paper));
  const patches: Record<string, IPatch> = {};
  for (const name of checked.value.used) {
    patches[name] =
      name === BODY_FIELD
        ? { type: PatchType.DOCUMENT, children: blockParts(paper.blocks, ground) }
        : { type: PatchType.PARAGRAPH, children: [new TextRun(paper.fields[name] || BLANK)] };
  }
  const filled = await patchDocument({ outputType: 'uint8array', data: template, patches, trimPlaceholders: true });
  return accept(filled);
}
