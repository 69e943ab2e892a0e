import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import { failureOf, type Failure } from '../../../api/failure.ts';
import { send } from '../../../api/send.ts';
import { upload } from '../../../api/upload.ts';
import type { Job } from './queue.ts';
import { photoOf } from './queue-store.ts';

export type CommandAnswer = Readonly<{ issue: IssueDetail; entries: readonly number[] }>;

/** What came of sending one thing. `silent` says nothing about the thing itself: it may be sent again as it is. */
export type Delivery = Readonly<{ kind: 'photoThere'; evidence: string }> | Readonly<{ kind: 'accepted' }> | Failure;

/** Gives a command to an issue as whoever is signed in; a refusal is thrown. */
export const giveCommandTo = (issue: string, command: Command, key: string): Promise<CommandAnswer> =>
  send<CommandAnswer>('POST', `/api/issues/${encodeURIComponent(issue)}/commands`, command, { key });

export async function deliver(job: Job): Promise<Delivery> {
  try {
    if (job.kind === 'command') {
      await giveCommandTo(job.parcel.issue.id, job.command, job.parcel.key);
      return { kind: 'accepted' };
    }
    return await deliverPhoto(job);
  } catch (error) {
    return failureOf(error);
  }
}

async function deliverPhoto({ parcel, photo }: Extract<Job, { kind: 'photo' }>): Promise<Delivery> {
  const bytes = await photoOf(photo.key);
  if (!bytes) {
    return { kind: 'refused', code: 'PHOTO_LOST', message: '这张照片没有保存在手机上；请修改后重新拍照，再提交' };
  }
  const form = new FormData();
  form.append('kind', photo.kind);
  form.append('note', photo.note);
  if (photo.pairOf !== null) form.append('pairOf', photo.pairOf);
  form.append('file', bytes, 'photo.jpg');
  const path = `/api/issues/${encodeURIComponent(parcel.issue.id)}/evidence`;
  const { evidence } = await upload<Readonly<{ evidence: Readonly<{ id: string }> }>>(path, form, { key: photo.key });
  return { kind: 'photoThere', evidence: evidence.id };
}
