import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { RefusalDetail } from '@ryg/shared/domain/refusal.ts';
import type { Command, CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { newId } from '../../../api/new-id.ts';
import { serverNow } from '../../../api/now.ts';
import { Refused, sentenceOf } from '../../../api/refused.ts';
import { send } from '../../../api/send.ts';
import { handOver } from '../queue/courier.ts';
import { giveCommandTo, type CommandAnswer } from '../queue/deliver.ts';
import { READY, type Parcel } from '../queue/parcel.ts';
import type { FormPhoto } from './form-values.ts';

/** What came of a form. */
export type Outcome =
  | Readonly<{ kind: 'accepted'; issue: IssueDetail | null }>
  /** Kept on this device, to be sent as soon as the server can be reached. */
  | Readonly<{ kind: 'kept'; why: string }>
  | Readonly<{
      kind: 'refused';
      code: string;
      message: string;
      details: readonly RefusalDetail[];
      /** Pictures as far as they came. */
      photos: readonly FormPhoto[] | null;
    }>;

/** Work of the field, which has to go also where there is no network. */
const IN_THE_FIELD: readonly CommandName[] = ['reportProgress', 'requestClose', 'grade', 'comment', 'verify'];

export const goesByQueue = (name: CommandName, photos: readonly FormPhoto[]): boolean =>
  IN_THE_FIELD.includes(name) || photos.length > 0;

type Given = Readonly<{ account: string; issue: IssueDetail; command: Command; photos: readonly FormPhoto[] }>;

/** Hands the command with its pictures to the queue, which sends it now or later, once. */
export async function giveByQueue({ account, issue, command, photos }: Given): Promise<Outcome> {
  const { id, no, title } = issue;
  const parcel: Parcel = {
    key: newId(),
    account,
    issue: { id, no, title },
    command,
    photos,
    at: serverNow(),
    tries: 0,
    state: READY,
  };
  const fate = await handOver(parcel);
  if (fate.kind === 'accepted') return { kind: 'accepted', issue: null };
  if (fate.kind === 'kept') return fate;
  return { kind: 'refused', code: fate.code, message: fate.message, details: [], photos: fate.parcel.photos };
}

/** Sends the command at once; without an answer the form stays, and the same key makes sending again harmless. */
export const giveAtOnce = (issue: string, command: Command, key: string): Promise<Outcome> =>
  outcomeOf(giveCommandTo(issue, command, key));

export const registerAtOnce = (registration: unknown, key: string): Promise<Outcome> =>
  outcomeOf(send<CommandAnswer>('POST', '/api/issues', registration, { key }));

async function outcomeOf(answer: Promise<CommandAnswer>): Promise<Outcome> {
  try {
    return { kind: 'accepted', issue: (await answer).issue };
  } catch (error) {
    const { code, details } = error instanceof Refused ? error : { code: 'UNKNOWN', details: [] };
    return { kind: 'refused', code, message: sentenceOf(error), details: details.map(toDetail), photos: null };
  }
}

type WireDetail = Readonly<{ [Key in keyof RefusalDetail]?: RefusalDetail[Key] | undefined }>;

const toDetail = ({ field = '', yours, theirs, by, at, message }: WireDetail): RefusalDetail => ({
  field,
  ...(yours === undefined ? {} : { yours }),
  ...(theirs === undefined ? {} : { theirs }),
  ...(by === undefined ? {} : { by }),
  ...(at === undefined ? {} : { at }),
  ...(message === undefined ? {} : { message }),
});
