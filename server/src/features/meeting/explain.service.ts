import type { Explaining, ExplainingIssue } from '@ryg/shared/contract/meeting.contract.ts';
import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import { meetingHead, meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { Line } from '../../live/book.ts';
import type { DayPage, Past } from '../../live/past.ts';
import { EXPLAINERS, unitOf } from './sight.ts';
import type { Sender } from './sender.ts';
import { stampOf } from './stamp.ts';
import { frozenIn, writeOnce, type FrozenMeeting, type MeetingWriting } from './write-once.ts';

type Deps = MeetingWriting & Readonly<{ past: Past }>;
type Seen = FrozenMeeting & Readonly<{ page: DayPage }>;

/** What units say beside their lights before the room meets. */
export const explaining = (deps: Deps) => ({
  read: async (actor: Actor, key: string): Promise<Result<Explaining>> => {
    const seen = await look(deps, key);
    if (!seen.ok) return seen;
    const { meeting, freezing, page } = seen.value;
    const { county } = page.law;
    const head = meetingHead(meeting);
    if (!head) throw new Error(`${key} was frozen and has no head`);
    const today = deps.ledger.clock.today();
    const unit = unitOf(actor, county);
    const scope = scopeFor(actor, county);
    const lines = page.lines.filter((line) => isAskedFor(seen.value, line) && isInScope(line.issue, scope));
    return accept({
      meeting: head,
      stamp: await stampOf(deps.ledger.store, freezing, county),
      today,
      mayExplain: hasRole(actor, ...EXPLAINERS) && today <= freezing.explainUntil,
      unit,
      issues: lines.toSorted(byWeight).map((line) => issueOf(seen.value, line, unit)),
    });
  },

  explain: async (sender: Sender, key: string, issue: string, text: string): Promise<Result<ExplainingIssue>> => {
    const seen = await look(deps, key);
    if (!seen.ok) return seen;
    const { page } = seen.value;
    const line = page.find(issue);
    const unit = unitOf(sender.actor, page.law.county);
    const written = await writeOnce(deps, sender, { explain: key, issue, text }, async (stores, known) => {
      const frozen = frozenIn(known, key);
      if (!frozen.ok) return frozen;
      const now = await stores.issues.find(issue);
      if (!now || !line) return noSuchIssue(key, issue);
      if (!isInScope(now, scopeFor(sender.actor, page.law.county))) return outOfScope(sender.actor);
      const { explainUntil } = frozen.value.freezing;
      if (deps.ledger.clock.today() > explainUntil) return tooLate(key, chineseDay(explainUntil));
      const data = { meeting: key, text, unit, by: sender.actor.account };
      return accept({ fact: { kind: 'lightExplained', data }, subject: issue, value: issue });
    });
    if (!written.ok) return written;
    const after = await look(deps, key);
    if (!after.ok) return after;
    const found = after.value.page.find(written.value);
    return found ? accept(issueOf(after.value, found, unit)) : noSuchIssue(key, issue);
  },
});

async function look({ meetings, past }: Deps, key: string): Promise<Result<Seen>> {
  const frozen = frozenIn(await meetings.now(), key);
  if (!frozen.ok) return frozen;
  const page = await past.at(frozen.value.freezing);
  return page.ok ? accept({ ...frozen.value, page: page.value }) : page;
}

/** Red and yellow lights of the snapshot, and whatever was explained all the same. */
export const isAskedFor = ({ meeting }: Pick<Seen, 'meeting'>, { issue, verdict }: Line): boolean =>
  verdict.lamp === 'red' || verdict.lamp === 'yellow' || meeting.explanations.has(issue.id);

function byWeight(a: Line, b: Line): number {
  const weight = ({ verdict: { lamp } }: Line) => (lamp === 'red' ? 0 : lamp === 'yellow' ? 1 : 2);
  const left = ({ verdict: { daysLeft } }: Line) => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return weight(a) - weight(b) || left(a) - left(b);
}

function issueOf({ meeting }: Pick<Seen, 'meeting'>, { issue, verdict }: Line, unit: string): ExplainingIssue {
  const given = meeting.explanations.get(issue.id) ?? [];
  return {
    id: issue.id,
    no: issue.no,
    title: issue.title,
    towns: issue.towns,
    leadUnit: issue.leadUnits[0] ?? null,
    lamp: verdict.lamp,
    deadline: issue.deadline.on,
    daysLeft: verdict.daysLeft,
    reason: verdict.reason,
    explanations: given.map(({ text, unit: by, on }) => ({ text, unit: by, on })),
    own: given.find((one) => one.unit === unit)?.text ?? null,
  };
}

const noSuchIssue = (key: string, id: string): Result<never> =>
  refuse('NO_SUCH_ISSUE', `${meetingTitle(key)}的快照里没有编号为 ${id} 的问题；请从会前说明页打开`);
const outOfScope = ({ name }: Actor): Result<never> =>
  refuse('OUT_OF_SCOPE', `这个问题不在您的账号（${name}）负责的范围内；如有需要，请与整改办联系`);
const tooLate = (key: string, until: string): Result<never> =>
  refuse(
    'TOO_LATE',
    `${meetingTitle(key)}的会前说明已于${until}截止，没有保存；请到会上当面说明，或请整改办记入议定事项`,
  );
