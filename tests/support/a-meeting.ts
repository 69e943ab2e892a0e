import { AgendaSchema } from '@ryg/shared/contract/agenda.contract.ts';
import type { DecisionLine, Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { EntryDraft, LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { aKey, aPerson, type Person } from './a-desk.ts';
import { aHouse, type House } from './a-house.ts';
import { anIssue } from './an-issue.ts';

const dated = (id: string, on: string, facts: Partial<LedgerIssue> = {}): LedgerIssue => {
  const deadline = deadlineOn(calendarDay(on));
  return anIssue({ id, no: id.slice(1), deadline, originalDeadline: deadline, progress: null, ...facts });
};

/** Red since early June, red only from the sixteenth on, due in the next days, and far from due. */
const ISSUES: readonly LedgerIssue[] = [
  dated('Q0001', '2018-06-01', { title: '通村路水毁未修复', publicTitleDraft: '通村路待修' }),
  dated('Q0002', '2018-06-15', { towns: ['江口镇'], leadUnits: ['县水利局'], title: '水厂管网渗漏' }),
  dated('Q0003', '2018-06-25', { towns: ['金川镇', '江口镇'], leadUnits: ['县水利局'], progress: 100 }),
  dated('Q0004', '2018-12-31', { towns: ['江口镇'], progress: 50 }),
];

export type MeetingHouse = House & Readonly<{ house: House; office: Person; send: Send }>;
type Send = (address: string, body: unknown, as?: Person) => Promise<unknown>;

/** A house on the Wednesday of W24 with two towns, four issues and somebody of the office. */
export async function aMeetingHouse(): Promise<MeetingHouse> {
  const house = await aHouse({ today: '2018-06-13', issues: ISSUES });
  const office = await aPerson(house, { role: 'office' });
  const send: Send = async (address, body, as = office) => {
    const reply = await house.app.inject({
      method: 'POST',
      url: `/api/desk/${address}`,
      headers: { ...as.headers, 'idempotency-key': aKey() },
      payload: body as object,
    });
    if (reply.statusCode >= 300) throw new Error(`${address}: ${reply.body}`);
    return reply.json<unknown>();
  };
  return { ...house, house, office, send };
}

/** What a meeting decides when nothing else is said. */
export const decided = async (
  { send }: MeetingHouse,
  key: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<DecisionLine> =>
  (await send(`meetings/${key}/decisions`, {
    issue: 'Q0001',
    towns: ['金川镇'],
    owner: '县交通局',
    what: '抢通便道',
    due: '2018-06-18',
    publicWords: null,
    ...facts,
  })) as DecisionLine;

/** The agenda as it crosses the wire, held to its contract. */
export async function agendaFor(person: Person, key: string, query = ''): Promise<Agenda> {
  const reply = await person.get(`/api/desk/meetings/${key}/agenda${query}`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return AgendaSchema.parse(reply.json());
}

/** A decision that names people, in two released words; its day is over. */
export function aPrivateDecision(): readonly EntryDraft[] {
  const on = calendarDay('2018-06-01');
  const decision = { id: 'd1', meeting: '2018-W22', issue: 'Q0001', towns: [], due: on, publicWords: '修好水管' };
  const data = { ...decision, owner: '李大山', what: '王某某家水管由张县长督办', by: '13812345678' };
  const follow = { decision: 'd1', meeting: null, outcome: 'postponed', due: on, by: 'office' } as const;
  const promises = [{ decision: 'd1', words: '修好水管' }];
  return [
    { kind: 'decisionMade', on, subject: 'Q0001', data },
    { kind: 'decisionFollowed', on, subject: 'Q0001', data: { ...follow, note: '李大山请假' } },
    { kind: 'promisesReleased', on, subject: null, data: { meeting: '2018-W22', metOn: on, promises } },
  ];
}

/** A meeting of W24 that was frozen and decided one thing for the public to see. */
export function aPublicDecision(): readonly EntryDraft[] {
  const on = calendarDay('2018-06-13');
  const days = { meetsOn: on, explainUntil: on, day: on };
  const rules = { packId: 'county-default', packVersion: 1 };
  const snapshot = { number: 1, throughSeq: 2, head: 'f'.repeat(64), by: 'office', reason: null };
  const decision = { id: '2018-W24-1', meeting: '2018-W24', issue: 'Q0002', towns: ['江口镇'], owner: '县水利局' };
  const what = { what: '更换北头村主管', due: calendarDay('2018-06-18'), publicWords: '修好水管' };
  return [
    { kind: 'meetingFrozen', on, subject: '2018-W24', data: { meeting: '2018-W24', ...days, ...rules, ...snapshot } },
    { kind: 'decisionMade', on, subject: 'Q0002', data: { ...decision, ...what, by: 'office' } },
  ];
}
