import type { ReleaseLine, ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import type { ReleaseContent } from '@ryg/shared/domain/publication.ts';
import { aKey, aPerson, type Answer, type Person } from './a-desk.ts';
import { aHouse, type House, type HouseOptions } from './a-house.ts';
import { anIssue } from './an-issue.ts';

type Signed = Pick<Person, 'headers'>;

/** Two people of the office who draft and release, and what they do. */
export type Office = House &
  Readonly<{
    house: House;
    drafter: Person;
    approver: Person;
    post: (who: Signed, url: string, payload: Readonly<Record<string, unknown>>, key?: string) => Promise<Answer>;
    drafted: (content: ReleaseContent, who?: Signed) => Promise<Answer>;
    approve: (id: string, signed?: string, who?: Signed) => Promise<Answer>;
    /** Drafts and releases in one, by two people. */
    release: (content: ReleaseContent) => Promise<ReleaseLine>;
    list: () => Promise<ReleasesView>;
    press: (payload: Readonly<Record<string, unknown>>, who?: Signed, key?: string) => Promise<Answer>;
    /** The public board after everything written so far. */
    boardNow: () => Promise<Answer>;
  }>;

/** A house with an issue in each of two towns, and an office in it. */
export async function anOffice(options: HouseOptions = {}): Promise<Office> {
  const issues = [anIssue(), anIssue({ id: 'Q0002', no: '2', towns: ['江口镇'] })];
  const house = await aHouse({ issues, ...options });
  const [drafter, approver] = [
    await aPerson(house, { role: 'office', name: '拟稿人' }),
    await aPerson(house, { role: 'office', name: '放行人' }),
  ];
  const post: Office['post'] = (who, url, payload, key = aKey()) =>
    house.app.inject({ method: 'POST', url, headers: { ...who.headers, 'idempotency-key': key }, payload });
  const drafted: Office['drafted'] = (content, who = drafter) => post(who, '/api/releases', { content, note: '' });
  const approve: Office['approve'] = (id, signed, who = approver) =>
    post(who, `/api/releases/${id}/approve`, signed === undefined ? {} : { signed });
  return {
    ...house,
    house,
    drafter,
    approver,
    post,
    drafted,
    approve,
    release: async (content) => {
      const draft = await drafted(content);
      if (draft.statusCode !== 201) throw new Error(draft.body);
      const reply = await approve(draft.json<ReleaseLine>().id);
      if (reply.statusCode !== 200) throw new Error(reply.body);
      return reply.json<ReleaseLine>();
    },
    list: async () => (await drafter.get('/api/releases')).json<ReleasesView>(),
    press: (payload, who = drafter, key = aKey()) => post(who, '/api/board/withdraw', payload, key),
    boardNow: async () => {
      await house.board.refresh();
      return house.app.inject({ method: 'GET', url: '/api/public/board' });
    },
  };
}

/** A release of one drafted title. */
export const aTitle = (title: string, issue = 'Q0001'): ReleaseContent => ({
  kind: 'titles',
  titles: [{ issue, title }],
});
