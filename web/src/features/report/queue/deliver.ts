import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import { Refused } from '../../../api/refused.ts';
import { send } from '../../../api/send.ts';
import { upload } from '../../../api/upload.ts';
import type { Job } from './queue.ts';
import { photoOf } from './queue-store.ts';

export type CommandAnswer = Readonly<{ issue: IssueDetail; entries: readonly number[] }>;

/** What came of sending one thing. `silent` says nothing about the thing itself: it may be sent again as it is. */
export type Delivery =
  | Readonly<{ kind: 'photoThere'; evidence: string }>
  | Readonly<{ kind: 'accepted' }>
  | Readonly<{ kind: 'silent'; why: string }>
  | Readonly<{ kind: 'refused'; code: string; message: string }>;

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

const LATER: readonly number[] = [0, 408, 425, 429];
const NOT_NOW: readonly string[] = ['NOT_SIGNED_IN', 'CONFIRM_REQUIRED'];

/** Whether an answer speaks about the parcel, or only about the moment. */
export function failureOf(error: unknown): Delivery {
  if (!(error instanceof Refused)) return { kind: 'silent', why: '没有发出去，稍后自动重试' };
  const { status, code, message } = error;
  const isLater = LATER.includes(status) || status >= 500 || NOT_NOW.includes(code);
  if (!isLater) return { kind: 'refused', code, message };
  return { kind: 'silent', why: NOT_NOW.includes(code) ? '登录已失效，重新登录后自动上传' : whyOf(status) };
}

const whyOf = (status: number): string =>
  status === 0 ? '网络不通，联网后自动上传' : '服务器暂时没有收下，稍后自动重试';
