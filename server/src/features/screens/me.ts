import type { PairedScreen } from '@ryg/shared/contract/screen-device.contract.ts';
import { actsAt, noticesOn, type Screen, type ScreenRoster } from '@ryg/shared/domain/screen-roster.ts';
import { sha256 } from '../../platform/one-time-code.ts';

/** The two clocks a screen's orders are measured by: acts by the wall's, notices by the ledger's. */
export type Instants = Readonly<{ wall: Date; ledger: Date }>;

type Source = Readonly<{ roster: ScreenRoster; at: Instants; build: string; county: string }>;

/** What a paired screen should do, with the time that is left of it: its own clock need not be right. */
export function meOf(screen: Screen, { roster, at, build, county }: Source): PairedScreen {
  const wall = at.wall.toISOString();
  const { hold, black, testCard, reload } = actsAt(screen.acts, wall);
  const left = (until: string) => secondsTo(until, at.wall);
  return {
    state: 'paired',
    screenId: screen.id,
    version: roster.version,
    now: wall,
    build,
    county,
    settings: screen.settings,
    acts: {
      hold: hold && { scene: hold.scene, town: hold.town, secondsLeft: left(hold.until) },
      black: black && { secondsLeft: black.until === null ? null : left(black.until) },
      testCard: testCard && { secondsLeft: left(testCard.until) },
      reload: reload?.order ?? 0,
    },
    notices: noticesOn(roster, screen.id, at.ledger.toISOString()).map(({ id, text, until }) => ({
      id,
      text,
      secondsLeft: secondsTo(until, at.ledger),
    })),
  };
}

const secondsTo = (until: string, now: Date) => Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 1_000));

/** Names an answer by everything in it that does not simply pass with time. */
export function tagOf({ acts, notices, now: _now, ...rest }: PairedScreen): string {
  const { hold, black, testCard, reload } = acts;
  const standing = [hold !== null, black !== null, testCard !== null, reload];
  const said = [rest, standing, notices.map(({ id }) => id)];
  return `W/"${sha256(JSON.stringify(said)).slice(0, 22)}"`;
}
