import type { Paper } from '@ryg/shared/domain/papers/paper.ts';
import { stampWords } from '@ryg/shared/domain/papers/stamp-words.ts';
import { Document, type IPropertiesOptions, type ISectionOptions, Packer } from 'docx';
import { blockParts } from './block-parts.ts';
import { styledGround } from './ground.ts';
import { headParts } from './head-parts.ts';
import { FONT_TABLE } from './font-table.ts';
import { FONT, SIZE, STYLES } from './look.ts';
import { areaOf, bareFrame, frameOf } from './page.ts';

/** The paper as a Word document in the form GB/T 9704 gives official papers. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const section: ISectionOptions =
    paper.kind === 'seatCards'
      ? { ...bareFrame(), children: blockParts(paper.blocks, styledGround(areaOf(paper))) }
      : {
          ...frameOf({ landscape: paper.landscape, stampLine: stampWords(paper.stamp), isDemo: paper.stamp.demo }),
          children: [...headParts(paper), ...blockParts(paper.blocks, styledGround(areaOf(paper)))],
        };
  const document = new Document({ ...propertiesOf(paper), sections: [section] });
  return new Uint8Array(await Packer.toBuffer(document, undefined, [FONT_TABLE]));
}

export const propertiesOf = ({ title }: Pick<Paper, 'title'>): Omit<IPropertiesOptions, 'sections'> => ({
  title,
  creator: '整改办',
  evenAndOddHeaderAndFooters: true,
  styles: {
    default: {
      document: { run: { font: FONT.body, size: SIZE.three, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    },
    paragraphStyles: [...STYLES],
  },
});
