/** One wall: an import specifier it stops, and the sentence it answers with. */
export type Wall = Readonly<{ regex: string; message: string }>;

const folder = (path: string) => `(^|/)${path}(/|$)`;
const packages = (...names: readonly string[]) => `^(${names.join('|')})(/|$)`;

export const noTests: Wall = {
  regex: `^@ryg/tests|${folder('tests')}`,
  message: 'Nobody imports tests: what both need belongs to the house.',
};

export const noScripts: Wall = {
  regex: folder('scripts'),
  message: 'Scripts use the house; the house never uses a script.',
};

export const noServer: Wall = {
  regex: `^@ryg/server|${folder('server/src')}`,
  message: 'The web never imports the server: they meet in shared/src/contract.',
};

export const noWeb: Wall = {
  regex: `^@ryg/web|${folder('web/src')}`,
  message: 'The server never imports the web: they meet in shared/src/contract.',
};

export const sharedByName: Wall = {
  regex: folder('shared/src'),
  message: 'Across packages say @ryg/shared/…, not a path through another package.',
};

export const noNode: Wall = {
  regex: '^node:',
  message: 'A browser has no node: modules.',
};

export const noSpreadsheet: Wall = {
  regex: packages('@e965/xlsx'),
  message: 'Only server/src/workbook opens a spreadsheet; ask it for plain cells.',
};

export const noZip: Wall = {
  regex: packages('yauzl'),
  message: 'Only server/src/platform/zip-package.ts opens a zip, within limits; ask it for the parts.',
};

export const noSpreadsheetWriter: Wall = {
  regex: packages('hucre'),
  message: 'Only server/src/workbook and server/src/documents write spreadsheets.',
};

export const noDocumentWriter: Wall = {
  regex: packages('docx', 'pptxgenjs', 'pdfmake', 'yazl'),
  message: 'Only server/src/documents writes documents and archives; hand it plain values.',
};

export const noImages: Wall = {
  regex: packages('sharp', 'file-type'),
  message: 'Only server/src/pictures opens an image; ask it for clean bytes.',
};

export const noMarkup: Wall = {
  regex: packages('hono'),
  message: 'Only server/src/platform/html.ts writes markup; what it is given it escapes.',
};

export const noSql: Wall = {
  regex: packages('kysely', 'better-sqlite3', 'pg', '@electric-sql/pglite'),
  message: 'Only server/src/store speaks SQL; ask a store for domain values.',
};

export const noCharts: Wall = {
  regex: packages('echarts'),
  message: 'Only web/src/charts draws with ECharts; give it an option builder there.',
};

export const noDeskKit: Wall = {
  regex: packages('antd', '@ant-design', '@rc-component', 'dayjs', 'uqr'),
  message: 'The component library belongs to the signed-in desk: the square and the public pages must not carry it.',
};

export const noQueries: Wall = {
  regex: packages('@tanstack/react-query'),
  message: 'A piece of design or a chart shows what it is given; asking belongs to a panel of a feature.',
};

export const onlyDomain: Wall = {
  regex: '^[^.]',
  message: 'The domain imports nothing: no package, no node:, no clock. Pass the value in.',
};

/** `depth` is how many folders the file lies below shared/src/domain. */
export const insideDomain = (depth: number): Wall => ({
  regex: `^${'\\.\\./'.repeat(depth)}\\.\\./|${folder('contract')}`,
  message: 'The domain looks at nothing outside shared/src/domain; the contract stands on it, not under it.',
});

export const onlyZod: Wall = {
  // The engine knows no look-ahead, so "anything but zod" is spelled out.
  regex: '^([^.z]|z[^o]|zo[^d]|zod[^/])',
  message: 'A contract is made of domain types and zod, of nothing else.',
};

/** Neighbours on one floor of a package, by folder name. */
export const noRoom = (room: string, message: string): Wall => ({ regex: `^\\.\\.?/(.*/)?${room}(/|$)`, message });

/** `depth` is how many folders the file lies below its own feature. */
export const noSiblingFeature = (depth: number): Wall => ({
  regex: `^${'\\.\\./'.repeat(depth)}\\.\\./[^.]|(^|/)features/`,
  message: 'A feature never imports another feature: features meet in app.ts on the server and on a screen in the web.',
});
