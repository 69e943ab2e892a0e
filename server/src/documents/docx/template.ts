import type { Paper } from '@ryg/shared/domain/papers/paper.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { type IPatch, patchDetector, patchDocument, PatchType, TextRun } from 'docx';
import { blockParts } from './block-parts.ts';
import { areaOf } from './page.ts';

/** What stands for all blocks of a paper. */
export const BODY_FIELD = '正文';
/** A value nobody knows yet becomes a line to write on. */
const BLANK = '＿＿＿＿＿＿';

/** The fields {{…}} a template names, each once, in the order in which they appear. */
export async function fieldsOfTemplate(bytes: Uint8Array): Promise<Result<readonly string[]>> {
  const names = await patchDetector({ data: bytes, trimPlaceholders: true });
  return accept([...new Set(names)]);
}

/** A county's own template with the paper's values in the place of its fields. */
export async function fillTemplate(template: Uint8Array, paper: Paper): Promise<Result<Uint8Array>> {
  const named = await fieldsOfTemplate(template);
  if (!named.ok) return named;
  const known = [...Object.keys(paper.fields), BODY_FIELD];
  const unknown = named.value.filter((name) => !known.includes(name));
  if (unknown.length > 0) return refuseFields(unknown, known);
  const patches: Record<string, IPatch> = {
    [BODY_FIELD]: { type: PatchType.DOCUMENT, children: blockParts(paper.blocks, areaOf(paper)) },
  };
  for (const [name, value] of Object.entries(paper.fields)) {
    patches[name] = { type: PatchType.PARAGRAPH, children: [new TextRun(value === '' ? BLANK : value)] };
  }
  const filled = await patchDocument({ outputType: 'uint8array', data: template, patches, trimPlaceholders: true });
  return accept(filled);
}

const refuseFields = (unknown: readonly string[], known: readonly string[]) =>
  refuse(
    'TEMPLATE_FIELD',
    `模板里的字段${unknown.map((name) => `{{${name}}}`).join('、')}没有对应的内容；可用的字段有：${known.join('、')}。请改正字段名后重新上传`,
  );
