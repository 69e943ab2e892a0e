import type { IParagraphPropertiesOptions, IRunStylePropertiesOptions } from 'docx';
import { STYLES } from './look.ts';

/** The styles of ours that blocks are set in. */
export type StyleId = 'Body' | 'Heading1' | 'Heading2' | 'Heading3' | 'TableText' | 'TableCaption';

/** What blocks are written on: how wide the text area is, in twips, and what a style has to say by itself there. */
export type Ground = Readonly<{
  area: number;
  run: (style: StyleId) => IRunStylePropertiesOptions;
  paragraph: (style: StyleId) => IParagraphPropertiesOptions;
}>;

/** A document that has our styles: what somebody changes about them holds for every line. */
export const styledGround = (area: number): Ground => ({
  area,
  run: () => ({}),
  paragraph: (style) => ({ style }),
});

/** A document that does not know our styles: every line brings its look along, for LibreOffice tears tables whose styles it cannot find. */
export const bareGround = (area: number): Ground => ({
  area,
  run: (style) => STYLES.find(({ id }) => id === style)?.run ?? {},
  paragraph: (style) => STYLES.find(({ id }) => id === style)?.paragraph ?? {},
});
