import { createHash } from 'node:crypto';
import type { PaperTemplateView } from '@ryg/shared/contract/papers.contract.ts';
import { PAPER_KINDS, PAPER_WORDS, type PaperKind } from '@ryg/shared/domain/papers/paper.ts';
import { templateFields } from '@ryg/shared/domain/papers/template-fields.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { defaultTemplate } from '../../documents/docx/default-template.ts';
import { checkTemplate } from '../../documents/docx/template.ts';
import type { AccessDoor } from '../../live/access-door.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { AccessEvent } from '../../store/access-events.store.ts';
import type { KeptTemplate } from '../../store/settings.store.ts';
import type { Stores } from '../../store/store.ts';

/** Who changes a template, and from where. */
export type Changer = Readonly<{ account: string; address: string }>;
type SentFile = Readonly<{ name: string; bytes: Uint8Array }>;

type Deps = Readonly<{
  store: Pick<Stores, 'settings'>;
  record: AccessDoor;
  now: () => Date;
  nameOf: NameOf;
}>;

export type PaperTemplates = ReturnType<typeof paperTemplates>;

/** 模板: a county's own Word documents, filled with the values of a paper in the place of ours. */
export function paperTemplates({ store: { settings }, record, now, nameOf }: Deps) {
  const viewOf = async (kind: PaperKind, kept: KeptTemplate | undefined): Promise<PaperTemplateView> => {
    const checked = kept && (await checkTemplate(kept.bytes, kind));
    return {
      kind,
      name: PAPER_WORDS[kind],
      own: kept ? { file: kept.file, bytes: kept.bytes.length, at: kept.at, byName: nameOf(kept.by) } : null,
      fields: [...templateFields(kind)],
      unused: checked?.ok ? [...checked.value.unused] : [],
    };
  };

  return {
    async list(): Promise<readonly PaperTemplateView[]> {
      const kept = await settings.templates();
      return Promise.all(PAPER_KINDS.map((kind) => viewOf(kind, kept.get(kind))));
    },

    /** The template in use, as a Word document to begin from. */
    async file(kind: PaperKind): Promise<Readonly<{ name: string; bytes: Uint8Array }>> {
      const kept = (await settings.templates()).get(kind);
      return kept
        ? { name: kept.file, bytes: kept.bytes }
        : { name: `${PAPER_WORDS[kind]}模板.docx`, bytes: await defaultTemplate(kind) };
    },

    /** For whoever writes the papers. */
    async bytes(): Promise<Partial<Record<PaperKind, Uint8Array>>> {
      const kept = await settings.templates();
      return Object.fromEntries([...kept].map(([kind, { bytes }]) => [kind, bytes]));
    },

    /** Takes a template that names only fields there are; the same file twice changes nothing. */
    async put(changer: Changer, kind: PaperKind, { name, bytes }: SentFile): Promise<Result<PaperTemplateView>> {
      const checked = await checkTemplate(bytes, kind);
      if (!checked.ok) return checked;
      const kept = { file: name, at: now().toISOString(), by: changer.account, bytes };
      await record(async (stores) => {
        const before = (await stores.settings.templates()).get(kind);
        await stores.settings.setTemplate(kind, kept);
        return { events: [changed(changer, kind, before, kept)], value: null };
      });
      return accept(await viewOf(kind, kept));
    },

    /** Back to ours. */
    async remove(changer: Changer, kind: PaperKind): Promise<PaperTemplateView> {
      await record(async (stores) => {
        const before = (await stores.settings.templates()).get(kind);
        await stores.settings.removeTemplate(kind);
        return { events: before ? [changed(changer, kind, before, undefined)] : [], value: null };
      });
      return viewOf(kind, undefined);
    },
  };
}

/** That a template changed is written down with the fingerprints of both, so that a printed paper can be traced to its form. */
const changed = (
  { account, address }: Changer,
  kind: PaperKind,
  before: KeptTemplate | undefined,
  after: KeptTemplate | undefined,
): AccessEvent => ({
  kind: 'settingChanged',
  account,
  address,
  object: 'paper-template',
  outcome: 'ok',
  detail: { paper: PAPER_WORDS[kind], before: markOf(before), after: markOf(after) },
});

const markOf = (template: KeptTemplate | undefined) =>
  template ? { file: template.file, sha256: createHash('sha256').update(template.bytes).digest('hex') } : null;
