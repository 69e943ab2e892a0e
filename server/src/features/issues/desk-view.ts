import type { Actor } from '@ryg/shared/domain/actor.ts';
import { isInScope, scopeFor, type Scope } from '@ryg/shared/domain/scope.ts';
import type { CommandName } from '@ryg/shared/domain/workflow/command.ts';
import type { Court } from '@ryg/shared/domain/workflow/court.ts';
import { waitingFor } from '@ryg/shared/domain/workflow/waiting.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Line, Page } from '../../live/book.ts';

/** The ledger as one account may see it. */
export type DeskView = Readonly<{
  scope: Scope;
  /** Lines in scope, in the order of the ledger. */
  lines: () => readonly Line[];
  sees: (line: Line) => boolean;
  courtOf: (line: Line) => Court;
  /** What waits for the account on a line. */
  todoOf: (line: Line) => CommandName | null;
}>;

const MOST_VIEWS = 300;

/** Views of the present page, one for each account that asks; a new page or another standing makes a new one. */
export function deskViews(workingDays: DayCounter): (page: Page, actor: Actor) => DeskView {
  let version = -1;
  let views = new Map<string, DeskView>();
  return (page, actor) => {
    if (page.version !== version || views.size > MOST_VIEWS) {
      version = page.version;
      views = new Map();
    }
    const key = JSON.stringify(actor);
    const known = views.get(key) ?? viewOf(page, actor, workingDays);
    views.set(key, known);
    return known;
  };
}

function viewOf(page: Page, actor: Actor, workingDays: DayCounter): DeskView {
  const { county } = page.law;
  const scope = scopeFor(actor, county);
  const todos = new Map<Line, CommandName | null>();
  let lines: readonly Line[] | null = null;
  const sees = ({ issue }: Line) => isInScope(issue, scope);
  const courtOf = ({ issue }: Line): Court => ({
    issue,
    actor,
    county,
    workflow: page.workflow,
    today: page.today,
    workingDays,
  });
  return {
    scope,
    sees,
    courtOf,
    lines: () => (lines ??= scope.kind === 'all' ? page.lines : page.lines.filter(sees)),
    todoOf: (line) => {
      const known = todos.get(line);
      if (known !== undefined) return known;
      const todo = waitingFor(courtOf(line), line.verdict.lamp);
      todos.set(line, todo);
      return todo;
    },
  };
}
