import {
  insideDomain,
  noCharts,
  noImages,
  noMarkup,
  noDeskKit,
  noDocumentWriter,
  noNode,
  noQueries,
  noRoom,
  noScripts,
  noServer,
  noSiblingFeature,
  noSpreadsheet,
  noSpreadsheetWriter,
  noSql,
  noTests,
  noWeb,
  noZip,
  onlyDomain,
  onlyZod,
  sharedByName,
  type Wall,
} from './walls.ts';

export type Room = Readonly<{ files: readonly string[]; walls: readonly Wall[] }>;

const outside = [noTests, noScripts];
const server = [...outside, noWeb, sharedByName, noMarkup, noDocumentWriter, noZip];
/** The one room in which documents are written. */
const documents = server.filter((wall) => wall !== noDocumentWriter);
/** The one room below the features in which pages are written and zips are opened. */
const pipes = server.filter((wall) => wall !== noMarkup && wall !== noZip);
const web = [
  ...outside,
  noServer,
  noNode,
  sharedByName,
  noSql,
  noSpreadsheet,
  noSpreadsheetWriter,
  noDocumentWriter,
  noZip,
  noImages,
];

const noFeatures = noRoom('features', 'Features stand above this floor; nothing looks up.');
const noLive = noRoom('live', 'The write door stands above this floor; nothing looks up.');
const noStore = noRoom('store', 'This room works on values and knows no database.');
const noCli = noRoom('cli', 'The command line uses the house; the house never uses the command line.');
const noScreens = noRoom('screens', 'Screens arrange the rooms; a room never knows where it hangs.');
const noApp = noRoom('app', 'The app composes the rooms; nothing imports it back.');
const noDesign = noRoom('(design|charts)', 'The wire knows no furniture.');

/**
 * Who may import whom, folder by folder. A later room replaces an earlier one for the files both name,
 * so every room says all of its walls.
 */
export const floorPlan: readonly Room[] = [
  { files: ['shared/src/domain/*.ts'], walls: [onlyDomain, insideDomain(0)] },
  { files: ['shared/src/domain/*/*.ts'], walls: [onlyDomain, insideDomain(1)] },
  { files: ['shared/src/contract/**'], walls: [onlyZod, noTests, noScripts, noServer, noWeb] },

  {
    files: ['server/src/*.ts', 'server/src/cli/**'],
    walls: [...server, noSql, noSpreadsheet, noSpreadsheetWriter, noImages],
  },
  {
    files: ['server/src/platform/**'],
    walls: [...pipes, noSql, noSpreadsheet, noSpreadsheetWriter, noImages, noFeatures, noLive, noCli],
  },
  {
    files: ['server/src/live/**'],
    walls: [...server, noSql, noSpreadsheet, noSpreadsheetWriter, noImages, noFeatures, noCli],
  },
  {
    files: ['server/src/store/**'],
    walls: [...server, noSpreadsheet, noSpreadsheetWriter, noImages, noFeatures, noLive, noCli],
  },
  { files: ['server/src/workbook/**'], walls: [...server, noSql, noImages, noFeatures, noLive, noStore, noCli] },
  {
    files: ['server/src/pictures/**'],
    walls: [...server, noSql, noSpreadsheet, noSpreadsheetWriter, noFeatures, noLive, noStore, noCli],
  },
  {
    files: ['server/src/documents/**'],
    walls: [...documents, noSql, noSpreadsheet, noImages, noFeatures, noLive, noStore, noCli],
  },
  ...[0, 1, 2].map((depth) => ({
    files: [`server/src/features/*/${'*/'.repeat(depth)}*.ts`],
    walls: [...server, noSql, noSpreadsheet, noSpreadsheetWriter, noImages, noSiblingFeature(depth), noCli],
  })),

  { files: ['web/src/*.{ts,tsx}', 'web/src/{app,screens}/**'], walls: [...web, noCharts, noDeskKit] },
  { files: ['web/src/screens/desk/**'], walls: [...web, noCharts] },
  { files: ['web/src/api/**'], walls: [...web, noCharts, noDeskKit, noFeatures, noScreens, noApp, noDesign] },
  {
    files: ['web/src/worker/**'],
    walls: [...web, noCharts, noDeskKit, noQueries, noFeatures, noScreens, noApp, noDesign],
  },
  { files: ['web/src/design/**'], walls: [...web, noCharts, noDeskKit, noQueries, noFeatures, noScreens, noApp] },
  { files: ['web/src/charts/**'], walls: [...web, noDeskKit, noQueries, noFeatures, noScreens, noApp] },
  ...[0, 1, 2].map((depth) => ({
    files: [`web/src/features/*/${'*/'.repeat(depth)}*.{ts,tsx}`],
    walls: [...web, noCharts, noSiblingFeature(depth), noScreens, noApp],
  })),

  { files: ['scripts/**'], walls: [noTests] },
];
