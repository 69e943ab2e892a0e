import type { FastifyInstance } from 'fastify';
import type { AccountNames } from '../../live/account-names.ts';
import type { Book } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { commandRoutes } from './command.routes.ts';
import { commandService } from './command.service.ts';
import { deskRoutes } from './desk.routes.ts';
import { deskService } from './desk.service.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { evidenceService } from './evidence.service.ts';
import { issueOnDay } from './issue-on-day.ts';
import { issuesRoutes } from './issues.routes.ts';
import { issuesService } from './issues.service.ts';

export type IssuesDeps = Readonly<{ ledger: Ledger; book: Book; past: Past; names: AccountNames }>;

/** Everything about issues at the desk: lists, one issue, its record, its commands, its evidence. */
export async function issuesRooms(scope: FastifyInstance, { ledger, book, past, names }: IssuesDeps): Promise<void> {
  const { nameOf, learn } = names;
  scope.addHook('preHandler', async ({ identity }) => {
    if (identity) learn(identity.actor);
  });
  const issues = issuesService(ledger, book, nameOf);
  const commands = commandService(ledger, nameOf);
  await scope.register(issuesRoutes, { issues, onDay: issueOnDay({ ledger, issues, past, nameOf }) });
  await scope.register(deskRoutes, { desk: deskService(ledger, issues, nameOf) });
  await scope.register(commandRoutes, { commands });
  await scope.register(evidenceRoutes, { evidence: evidenceService(ledger, issues), nameOf });
}
