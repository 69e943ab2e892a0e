import { PAPER_WORDS, type PaperKind } from '@ryg/shared/domain/papers/paper.ts';
import { BODY_FIELD, STAMP_FIELD } from '@ryg/shared/domain/papers/template-fields.ts';
import { Document, Packer } from 'docx';
import { blockParts } from './block-parts.ts';
import { propertiesOf } from './docx-of.ts';
import { FONT_TABLE } from './font-table.ts';
import { styledGround } from './ground.ts';
import { headParts } from './head-parts.ts';
import { areaOf, frameOf } from './page.ts';

const field = (name: string) => `{{${name}}}`;
const ADDRESSED: readonly PaperKind[] = ['circular', 'taskSheet', 'supervision', 'reminder', 'interview'];
const LANDSCAPE: readonly PaperKind[] = ['workList', 'taskSheet'];

/** Our own form with its fields named, for a county to change in Word and give back. */
export async function defaultTemplate(kind: PaperKind): Promise<Uint8Array> {
  const page = { landscape: LANDSCAPE.includes(kind) };
  const document = new Document({
    ...propertiesOf({ title: `${PAPER_WORDS[kind]}模板` }),
    sections: [
      {
        ...frameOf({ ...page, stampLine: field(STAMP_FIELD), isDemo: false }),
        children: [
          ...headParts({
            redHead: null,
            number: null,
            title: field('标题'),
            to: ADDRESSED.includes(kind) ? field('主送') : null,
          }),
          ...blockParts(
            [{ kind: 'paragraph', runs: [field(BODY_FIELD)], indent: false, align: 'left' }],
            styledGround(areaOf(page)),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document, undefined, [FONT_TABLE]));
}
