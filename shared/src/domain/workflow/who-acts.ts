import type { Actor, Role } from '../actor.ts';
import { ALL_TOWNS } from '../issue.ts';
import type { Lamp } from '../judge-issue.ts';
import type { CommandName } from './command.ts';
import type { Court } from './court.ts';
import { allows } from './decide.ts';
import type { Party } from './party.ts';
import { CANDIDATES } from './waiting.ts';

/** Whose turn it is on an issue: the command that waits, and the parties that may give it. */
export type WhoActs = Readonly<{
  command: CommandName;
  parties: readonly Readonly<{ party: Party; names: readonly string[] }>[];
}>;

type Setting = Omit<Court, 'actor'>;

/** No account has this name, so nobody is taken for the one who asked. */
const NOBODY = '\u0000';

/**
 * When nothing presses today the light still stays until somebody goes on: the work is finished, a request that cannot
 * pass is sent back, or what hangs is taken up again. During a public notice nobody's turn it is.
 */
const UNHURRIED: readonly CommandName[] = ['requestClose', 'resume', 'return'];

/** The command that waits on an issue whoever looks at it, or null when nothing does: `waitingFor` asked of every party. */
export function whoActs(setting: Setting, lamp: Lamp): WhoActs | null {
  if (lamp === 'closed' || setting.issue.state === 'noticed') return pressing(setting, lamp);
  return pressing(setting, lamp) ?? firstAllowed(setting);
}

function pressing(setting: Setting, lamp: Lamp): WhoActs | null {
  for (const { command, waits } of CANDIDATES) {
    const found = turnOf(setting, command, (court) => waits(court, lamp) && allows(court, command));
    if (found) return found;
  }
  return null;
}

function firstAllowed(setting: Setting): WhoActs | null {
  for (const command of UNHURRIED) {
    const found = turnOf(setting, command, (court) => allows(court, command));
    if (found) return found;
  }
  return null;
}

function turnOf(setting: Setting, command: CommandName, may: (court: Court) => boolean): WhoActs | null {
  const parties = standsOf(setting).filter(({ actors }) => actors.some((actor) => may({ ...setting, actor })));
  return parties.length === 0 ? null : { command, parties: parties.map(({ party, names }) => ({ party, names })) };
}

type Stand = Readonly<{ party: Party; names: readonly string[]; actors: readonly Actor[] }>;

/** One account of each party, as the issue names it. */
function standsOf({ issue, county }: Setting): readonly Stand[] {
  const every = issue.towns.includes(ALL_TOWNS);
  const towns = county.towns.filter(({ name }) => every || issue.towns.includes(name));
  return [
    { party: 'town', names: every ? ['各镇'] : issue.towns, actors: towns.map(({ code }) => actorOf('town', code)) },
    { party: 'lead', names: issue.leadUnits, actors: issue.leadUnits.map((unit) => actorOf('department', unit)) },
    {
      party: 'sponsor',
      names: issue.sponsorLeaders,
      actors: issue.sponsorLeaders.map((leader) => actorOf('leader', leader)),
    },
    { party: 'office', names: ['整改办'], actors: [actorOf('office', county.code)] },
    { party: 'inspector', names: ['督查组'], actors: [actorOf('inspector', county.code)] },
  ];
}

const actorOf = (role: Role, unit: string): Actor => ({
  account: NOBODY,
  name: unit,
  roles: [role],
  unit,
  inspects: null,
  standsFor: [],
});
