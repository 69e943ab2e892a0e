import type { PaperKind } from '@ryg/shared/domain/papers/paper.ts';

export type PaperTemplates = Readonly<{ bytes: () => Promise<Partial<Record<PaperKind, Uint8Array>>> }>;
