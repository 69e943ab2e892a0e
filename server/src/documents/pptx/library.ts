import * as library from 'pptxgenjs';

/** The types say that the class hides behind a second `default`; loaded by Node it stands behind the first. */
export const PptxGen = library.default as unknown as typeof library.default.default;

export type PptxGen = InstanceType<typeof PptxGen>;
export type Slide = ReturnType<PptxGen['addSlide']>;
export type TextOptions = NonNullable<Parameters<Slide['addText']>[1]>;
export type TextRun = Exclude<Parameters<Slide['addText']>[0], string>[number];
export type TableRow = Parameters<Slide['addTable']>[0][number];
