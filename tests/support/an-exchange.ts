import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { tablesToXlsx } from '@ryg/server/documents/table.ts';
import { aForm } from './a-form.ts';
import { aHouse, type House, type HouseOptions } from './a-house.ts';
import { aSignedIn, type SignedIn } from './a-signed-in.ts';

export type Reply = Readonly<{ status: number; body: UploadView & Readonly<{ code?: string; message?: string }> }>;

/** An answer as it came, for files and their headers. */
export type RawReply = Readonly<{
  statusCode: number;
  body: string;
  rawPayload: Buffer;
  headers: Readonly<Record<string, unknown>>;
}>;

let keys = 0;
/** A client's own number that nobody else uses. */
export const aKey = () => `test-key-${String(++keys).padStart(6, '0')}`;

/** A house whose office works at the desk over HTTP. */
export async function anExchange(options: HouseOptions = {}) {
  const house = await aHouse(options);
  const office = await aSignedIn(house);
  return { house, office, ...exchangeOf(house, office) };
}

/** The requests of the import page, as one account sends them. */
export function exchangeOf({ app }: Pick<House, 'app'>, { cookie }: SignedIn) {
  const answer = (reply: Readonly<{ statusCode: number; body: string }>): Reply => ({
    status: reply.statusCode,
    body: JSON.parse(reply.body) as Reply['body'],
  });
  const headers = () => ({ cookie, 'idempotency-key': aKey() });
  return {
    upload: async (
      file: Readonly<{ name: string; bytes: Uint8Array }>,
      fields: Readonly<Record<string, string>> = {},
    ): Promise<Reply> => {
      const form = aForm(file, fields);
      const request = { method: 'POST', url: '/api/imports', payload: form.payload } as const;
      return answer(await app.inject({ ...request, headers: { ...headers(), ...form.headers } }));
    },
    confirm: async (id: string, conflicts: 'keep' | 'overwrite' = 'keep'): Promise<Reply> =>
      answer(
        await app.inject({
          method: 'POST',
          url: `/api/imports/${id}/confirm`,
          headers: headers(),
          payload: { conflicts },
        }),
      ),
    undo: async (id: string, keepChanged = false): Promise<Reply> =>
      answer(
        await app.inject({
          method: 'POST',
          url: `/api/imports/${id}/undo`,
          headers: headers(),
          payload: { keepChanged },
        }),
      ),
    read: async (url: string): Promise<RawReply> => app.inject({ method: 'GET', url, headers: { cookie } }),
    post: async (url: string, payload: object): Promise<RawReply> =>
      app.inject({ method: 'POST', url, headers: headers(), payload }),
    send: async (url: string, file: Readonly<{ name: string; bytes: Uint8Array }>): Promise<RawReply> => {
      const form = aForm(file);
      const request = { method: 'POST', url, payload: form.payload } as const;
      return app.inject({ ...request, headers: { ...headers(), ...form.headers } });
    },
  };
}

export const fileAt = (path: string) => ({ name: basename(path), bytes: readFileSync(path) });

export type SheetRow = Readonly<{
  no: string;
  title?: string;
  measure?: string;
  town?: string;
  unit?: string;
  deadline?: string;
  progress?: string;
  closedOn?: string;
}>;

const HEADINGS = ['编号', '存在问题', '整改措施', '涉及镇', '牵头单位', '交办时间', '整改时限', '整改进度', '完成日期'];

/** A ledger file of a few lines, filled in on a day. */
export async function aSheetFile(on: string, rows: readonly SheetRow[]) {
  const lines = rows.map(
    ({ no, title, measure, town = '金川镇', unit = '县水利局', deadline = '2018-07-31', progress, closedOn }) => [
      no,
      title ?? `问题${no}`,
      measure ?? `措施${no}`,
      town,
      unit,
      '2018-05-09',
      deadline,
      progress ?? null,
      closedOn ?? null,
    ],
  );
  const bytes = await tablesToXlsx([
    {
      name: '台账',
      above: ['整改台账', `填报日期：${on}`],
      columns: HEADINGS.map((heading) => ({ heading, width: 12 })),
      rows: lines,
    },
  ]);
  return { name: `台账${on}.xlsx`, bytes };
}
