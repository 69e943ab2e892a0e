import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Evidence, EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import { workOf } from '@ryg/shared/domain/issue-work.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { partiesOf } from '@ryg/shared/domain/workflow/party.ts';
import type { Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import { answeredBefore, once, type Sent } from '../../live/once.ts';
import { cleanPicture } from '../../pictures/clean-picture.ts';
import type { CleanPicture } from '../../pictures/picture.ts';
import { pictureFolder } from '../../store/picture-folder.ts';
import type { Sender } from './command.service.ts';
import type { IssuesService } from './issues.service.ts';

export type Upload = Readonly<{
  kind: EvidenceKind;
  note: string;
  pairOf: string | null;
  fileName: string;
  bytes: Buffer;
}>;

export type EvidenceService = ReturnType<typeof evidenceService>;

/** More pictures than this no reviewer looks at. */
const MOST_PICTURES = 200;

/** Pictures as evidence: cleaned, kept by their content, and shown only to who may see the issue. */
export function evidenceService(ledger: Ledger, issues: IssuesService) {
  const folder = pictureFolder(ledger.folder.path);
  const whose = evidenceIndex();
  const uploading = new Set<string>();

  const take = async (sender: Sender, id: string, upload: Upload): Promise<Result<Evidence>> => {
    const sent = sentOf(ledger, sender, id, upload);
    const before = await answeredBefore<Evidence>(ledger.store, sent);
    if (before) return before;
    const picture = await cleanPicture(upload.bytes, upload.fileName);
    if (!picture.ok) return picture;
    await folder.put(picture.value);
    return enter(ledger, sender, sent, { id, upload, picture: picture.value });
  };

  return {
    /** Whether the account may add a picture at all, asked before the bytes are read. */
    async mayAdd(actor: Actor, id: string): Promise<Result<null>> {
      const found = await issues.find(actor, id);
      if (!found.ok) return found;
      const { line, page } = found.value;
      if (partiesOf(actor, line.issue, page.law.county).length === 0) {
        return refuse('NOT_YOURS', `只有承办、审核和核查这个问题的人可以上传佐证；您的账号（${actor.name}）不在其中`);
      }
      if (workOf(line.issue).evidence.length < MOST_PICTURES) return accept(null);
      return refuse('TOO_MANY_PICTURES', `这个问题已有 ${MOST_PICTURES} 张照片，不能再传；请只传必要的照片`);
    },

    /**
     * Cleans a picture, keeps it, and enters it in the ledger. The bytes are safe on disk before the entry says so.
     * One at a time for each account, so that one person's pictures do not keep everybody else waiting.
     */
    async add(sender: Sender, id: string, upload: Upload): Promise<Result<Evidence>> {
      const allowed = await this.mayAdd(sender.actor, id);
      if (!allowed.ok) return allowed;
      const { account } = sender.actor;
      if (uploading.has(account))
        return refuse('PICTURE_BUSY', '您的上一张照片还在处理，这一张没有收下；请等它传完再传');
      uploading.add(account);
      try {
        return await take(sender, id, upload);
      } finally {
        uploading.delete(account);
      }
    },

    /** A picture as a stream, when the account may see one of the issues it belongs to. */
    async open(actor: Actor, picture: string, size: 'full' | 'small'): Promise<Result<Readable>> {
      const desk = await issues.open(actor);
      if (!desk.ok) return desk;
      const { page, view } = desk.value;
      const ids = whose(page).get(picture) ?? [];
      const lines = ids.flatMap((id) => page.find(id) ?? []);
      if (!lines.some((line) => view.sees(line))) return noSuchPicture();
      const stream = await folder.open(picture, size);
      return stream ? accept(stream) : noSuchPicture();
    },
  };
}

/** The same for a picture that is not there and for one of somebody else's. */
const noSuchPicture = () => refuse('NO_SUCH_EVIDENCE', '没有这张照片，或不在您负责的范围内');

/** An upload as its receipt knows it: by the bytes that came, so that it can be found before they are cleaned. */
function sentOf({ clock }: Ledger, { actor, key }: Sender, id: string, { kind, note, pairOf, bytes }: Upload): Sent {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { account: actor.account, key, asked: { id, kind, note, pairOf, sha256 }, at: clock.now().toISOString() };
}

type Cleaned = Readonly<{ id: string; upload: Upload; picture: CleanPicture }>;

async function enter(
  ledger: Ledger,
  { actor, source }: Sender,
  sent: Sent,
  { id, upload: { kind, note, pairOf }, picture: { sha256, width, height, takenOn } }: Cleaned,
): Promise<Result<Evidence>> {
  const today = ledger.clock.today();
  const written = await ledger.write({ actor: actor.account, source }, (stores) =>
    once(stores, sent, async () => {
      const issue = await stores.issues.find(id);
      if (!issue) return refuse('NO_SUCH_ISSUE', `台账里没有编号为 ${id} 的问题；请从台账列表中打开`);
      const evidence: Evidence = {
        id: sha256,
        kind,
        note,
        width,
        height,
        // A camera whose clock runs ahead says nothing about the day.
        takenOn: takenOn !== null && takenOn <= today ? takenOn : null,
        by: actor.account,
        on: today,
        cycle: issue.cycle,
        pairOf,
      };
      const known = workOf(issue).evidence.find((one) => one.id === sha256 && one.cycle === issue.cycle);
      if (known) return accept({ entries: [], value: known });
      const draft = { kind: 'evidenceAdded' as const, on: today, subject: id, data: evidence };
      return accept({ entries: [{ row: null, draft }], value: evidence });
    }),
  );
  return written.ok ? accept(written.value.value) : written;
}

/** Which issues a picture belongs to, found out once for each state of the ledger. */
function evidenceIndex() {
  let version = -1;
  let index = new Map<string, string[]>();
  return (page: Page): ReadonlyMap<string, readonly string[]> => {
    if (page.version === version) return index;
    version = page.version;
    index = new Map();
    for (const { issue } of page.lines) {
      for (const { id } of workOf(issue).evidence) index.set(id, [...(index.get(id) ?? []), issue.id]);
    }
    return index;
  };
}
