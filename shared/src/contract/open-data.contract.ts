import { z } from 'zod';
import { FIELD_KIND_WORDS, ISSUE_FIELDS, TOWN_FIELDS, type FieldKind } from '../domain/open-data.ts';
import { DaySchema } from './day.contract.ts';
import { NoQuerySchema } from './public.contract.ts';

const cell = z.union([z.string(), z.number(), z.null()]);
const rowOf = (fields: readonly Readonly<{ key: string }>[]) =>
  z.strictObject(Object.fromEntries(fields.map(({ key }) => [key, cell])));

const about = {
  county: z.string(),
  publisher: z.string(),
  edition: z.int().positive(),
  asOf: DaySchema,
  releasedAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  demo: z.boolean(),
  licence: z.string(),
};

const IssuesSchema = z.strictObject({ ...about, issues: z.array(rowOf(ISSUE_FIELDS)) }).meta({ id: 'OpenIssues' });
const TownsSchema = z.strictObject({ ...about, towns: z.array(rowOf(TOWN_FIELDS)) }).meta({ id: 'OpenTowns' });

const KINDS = Object.keys(FIELD_KIND_WORDS) as [FieldKind, ...FieldKind[]];
const FieldSchema = z.strictObject({
  key: z.string(),
  heading: z.string(),
  kind: z.enum(KINDS),
  means: z.string(),
});
const FieldsSchema = z
  .strictObject({ ...about, issues: z.array(FieldSchema), towns: z.array(FieldSchema) })
  .meta({ id: 'OpenFields' });

/** Open data: the board as tables, and what its columns mean. */
export const openData = {
  issues: { method: 'GET', url: '/api/public/data/issues.json', query: NoQuerySchema, reply: IssuesSchema },
  towns: { method: 'GET', url: '/api/public/data/towns.json', query: NoQuerySchema, reply: TownsSchema },
  fields: { method: 'GET', url: '/api/public/data/fields.json', query: NoQuerySchema, reply: FieldsSchema },
  issuesTable: { method: 'GET', url: '/api/public/data/issues.csv', query: NoQuerySchema },
  townsTable: { method: 'GET', url: '/api/public/data/towns.csv', query: NoQuerySchema },
} as const;
export type OpenFile = keyof typeof openData;
