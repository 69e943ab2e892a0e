import type { DecisionWanted, FollowWanted } from '@ryg/shared/contract/decisions.contract.ts';
import type { MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aKey, type Answer, type Person } from './a-desk.ts';
import { aHouse, type House } from './a-house.ts';
import { aDesk, type StaffName } from './a-staff.ts';
import { anIssue } from './an-issue.ts';

export const WEEK = '2018-W25';

const overdue = deadlineOn(calendarDay('2018-06-10'));

/** Two overdue issues in two towns, one that is on time, one closed; on 20 June 2018, a Wednesday. */
const ISSUES = [
  anIssue({ deadline: overdue, sponsorLeaders: ['周副县长'] }),
  anIssue({
    id: 'Q0002',
    no: '2',
    title: '卫生室药品不齐',
    towns: ['江口镇'],
    leadUnits: ['县卫健局'],
    deadline: overdue,
  }),
  anIssue({ id: 'Q0003', no: '3', title: '校舍屋面渗水', progress: 90, lastReport: calendarDay('2018-06-20') }),
  anIssue({ id: 'Q0004', no: '4', title: '路灯不亮', state: 'closed', closedOn: calendarDay('2018-06-19') }),
];

export type Room = Readonly<{
  house: House;
  send: (who: Person, url: string, payload: object, key?: string) => Promise<Answer>;
  freeze: (who: Person, payload?: object, meeting?: string, key?: string) => Promise<Answer>;
  explain: (who: Person, issue: string, text?: string, key?: string) => Promise<Answer>;
  decide: (who: Person, wanted?: Partial<DecisionWanted>, meeting?: string, key?: string) => Promise<Answer>;
  follow: (who: Person, id: string, wanted: Partial<FollowWanted>, meeting?: string | null) => Promise<Answer>;
  list: (who: Person) => Promise<MeetingList>;
  /** How many entries the ledger has. */
  length: () => Promise<number>;
}>;

/** A county of two towns that holds meetings, and the people a test needs. */
export async function aMeetingRoom<N extends StaffName>(
  ...names: readonly N[]
): Promise<Room & Readonly<Record<N, Person & { name: string }>>> {
  const house = await aHouse({ today: '2018-06-20', issues: ISSUES });
  const staff = await aDesk(house, ...names);
  const ask = (method: 'POST' | 'PUT') => (who: Person, url: string, payload: object, key: string) =>
    house.app.inject({ method, url, payload, headers: { ...who.headers, 'idempotency-key': key } });
  const send: Room['send'] = (who, url, payload, key = aKey()) =>
    ask(url.endsWith('/details') ? 'PUT' : 'POST')(who, `/api/desk${url}`, payload, key);
  const rooms: Room = {
    house,
    send,
    freeze: (who, payload = {}, meeting = WEEK, key = aKey()) => send(who, `/meetings/${meeting}/freeze`, payload, key),
    explain: (who, issue, text = '塌方已清一半', key = aKey()) =>
      send(who, `/meetings/${WEEK}/explanations`, { issue, text }, key),
    decide: (who, wanted = {}, meeting = WEEK, key = aKey()) => {
      const usual = { issue: 'Q0001', towns: [], owner: '县交通局', what: '架设便桥', due: '2018-06-27' };
      return send(who, `/meetings/${meeting}/decisions`, { ...usual, publicWords: null, ...wanted }, key);
    },
    follow: (who, id, wanted, meeting = WEEK) => {
      const place = meeting === null ? '/decisions' : `/meetings/${meeting}/decisions`;
      return send(who, `${place}/${id}/follow`, { outcome: 'done', due: null, note: '', ...wanted });
    },
    list: async (who) => (await who.get('/api/desk/meetings')).json<MeetingList>(),
    length: async () => (await house.ledger.store.entries.head()).seq,
  };
  return { ...staff, ...rooms };
}

/** What a request was answered with, in two words. */
export const codeOf = (reply: Answer) => [reply.statusCode, reply.json<{ code?: string }>().code];
export const messageOf = (reply: Answer) => reply.json<{ message: string }>().message;
