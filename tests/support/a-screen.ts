import type { PairedScreen, ScreenMe } from '@ryg/shared/contract/screen-device.contract.ts';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { DEFAULT_SCREEN, type ScreenSettings } from '@ryg/shared/domain/screen.ts';
import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import type { ScreenBeat } from '@ryg/shared/domain/screen-beat.ts';
import { aKey, aPerson, type Answer, type Person } from './a-desk.ts';
import { aHouse, type House, type HouseOptions } from './a-house.ts';
import { aWall } from './a-signed-in.ts';

export const aScreenSetting = (facts: Partial<ScreenSettings> = {}): ScreenSettings => ({
  ...DEFAULT_SCREEN,
  name: '人民广场大屏',
  place: '人民广场东侧',
  feed: { mode: 'crop', width: 512, height: 256, x: 0, y: 0 },
  hours: null,
  ...facts,
});

/** What a sound screen says; each call is one beat later than the one before. */
export function aBeat(facts: Partial<ScreenBeat> = {}): ScreenBeat {
  const beat = facts.beat ?? ++beats;
  return {
    boot: 'boot-of-a-test',
    beat,
    frames: beat * 900,
    scene: 'overview',
    town: null,
    next: { scene: 'ranking', town: null },
    loop: 3,
    snapshot: 8,
    board: 'W/"board"',
    build: 'unbuilt',
    text: 'words',
    width: 1920,
    height: 1080,
    driftMs: 40,
    ageSeconds: 2,
    stage: 'fresh',
    cover: 'none',
    alarms: [],
    errors: [],
    ...facts,
  };
}
let beats = 0;

export type Square = Readonly<{
  house: House;
  wall: ReturnType<typeof aWall>;
  office: Person;
  ask: (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    who?: Pick<Person, 'headers'>,
  ) => Promise<Answer>;
  /** A screen that asks for a code. */
  waiting: () => Promise<Readonly<{ code: string; pollSecret: string }>>;
  /** Pairs a screen and gives its key and id. */
  paired: (settings?: Partial<ScreenSettings>) => Promise<Readonly<{ id: string; key: string }>>;
  me: (key?: string, etag?: string) => Promise<Answer>;
  beat: (key: string, facts?: Partial<ScreenBeat>) => Promise<Answer>;
  act: (id: string, act: ScreenAct) => Promise<Answer>;
  lineOf: (id: string) => Promise<ScreenLine>;
}>;

/** A house on a wall clock one can move, with somebody of the office and screens before it. */
export async function aSquare(options: HouseOptions = {}): Promise<Square> {
  const wall = aWall();
  const house = await aHouse({ ...options, app: { wall, ...options.app } });
  const office = await aPerson(house, { role: 'office', name: '整改办甲' });
  const ask: Square['ask'] = (method, url, payload, who = office) =>
    house.app.inject({
      method,
      url,
      headers: { ...who.headers, 'idempotency-key': aKey() },
      ...(payload ? { payload } : {}),
    });
  const waiting: Square['waiting'] = async () =>
    (await ask('POST', '/api/screens/pairing', {}, { headers: NOBODY })).json<{ code: string; pollSecret: string }>();
  const withKey = (key?: string) => (key === undefined ? {} : { authorization: `Bearer ${key}` });
  return {
    house,
    wall,
    office,
    ask,
    waiting,
    paired: async (settings = {}) => {
      const { code, pollSecret } = await waiting();
      const reply = await ask('POST', '/api/screens', { code, settings: aScreenSetting(settings) });
      if (reply.statusCode !== 201) throw new Error(reply.body);
      const got = await ask('POST', '/api/screens/pairing/poll', { pollSecret });
      return { id: reply.json<ScreenLine>().id, key: got.json<{ screenKey: string }>().screenKey };
    },
    me: (key, etag) =>
      house.app.inject({
        method: 'GET',
        url: '/api/screens/me',
        headers: { ...withKey(key), ...(etag === undefined ? {} : { 'if-none-match': etag }) },
      }),
    beat: (key, facts) =>
      house.app.inject({
        method: 'POST',
        url: '/api/screens/heartbeat',
        headers: withKey(key),
        payload: aBeat(facts),
      }),
    act: (id, act) => ask('POST', `/api/screens/${id}/acts`, act),
    lineOf: async (id) => {
      const { screens } = (await ask('GET', '/api/screens')).json<{ screens: ScreenLine[] }>();
      const line = screens.find((one) => one.id === id);
      if (!line) throw new Error(`no screen ${id}`);
      return line;
    },
  };
}

const NOBODY = { cookie: '' };

/** What a paired screen was told. */
export function toldTo(reply: Answer): PairedScreen {
  const me = reply.json<ScreenMe>();
  if (me.state !== 'paired') throw new Error(`the screen is ${me.state}`);
  return me;
}
