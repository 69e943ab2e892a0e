import type { AuditVerdict, Verifying } from '@ryg/shared/contract/audit.contract.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { AccessDoor } from '../../live/access-door.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Verification } from '../../live/verify.ts';
import { verifyChains } from '../../live/verify-chains.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Store } from '../../store/store.ts';
import type { Reader } from './audit.service.ts';

type Deps = Readonly<{ ledger: Ledger; wall: Clock; record: AccessDoor }>;

const LISTED = 100;

export type VerifyService = ReturnType<typeof verifyService>;

/** Walks both chains on demand, one walk at a time, and writes down that somebody did and what came out. */
export function verifyService({ ledger, wall, record }: Deps) {
  const { store, glance, workingDays } = ledger;
  let running: Readonly<{ walked: number; of: number }> | null = null;

  const walkBoth = async () => {
    try {
      const heads = [await store.entries.head(), await store.accessEvents.head()];
      const of = heads.reduce((sum, { seq }) => sum + seq, 0);
      return await glance((stores) =>
        verifyChains(stores, workingDays, (walked) => {
          running = { walked: Math.min(walked, of), of };
        }),
      );
    } finally {
      running = null;
    }
  };

  return {
    state: (): Verifying => ({ running }),

    async verify({ actor, address }: Reader): Promise<Result<AuditVerdict>> {
      if (running) return refuse('AUDIT_BUSY', '正在验证完整性，请等这一次结束，再开始下一次');
      // Claimed before the first pause, so that two who ask at once do not both begin.
      running = { walked: 0, of: 0 };
      const { ledger: entries, access } = await walkBoth();
      const verdict = {
        ledger: verdictOf(entries),
        access: verdictOf(access),
        published: await publishedHead(store),
        at: wall.now().toISOString(),
      };
      const outcome = verdict.ledger.ok && verdict.access.ok ? 'ok' : 'failed';
      await record(async () => {
        const detail = { ledger: brief(entries), access: brief(access) };
        const verified = { kind: 'auditVerified', account: actor.account, address, object: null, outcome } as const;
        return { events: [{ ...verified, detail }], value: null };
      });
      return accept(verdict);
    },
  };
}

/** The end of the ledger as it was last signed and shown in public: a copy that lies outside this server. */
async function publishedHead({ dailyHeads }: Pick<Store, 'dailyHeads'>): Promise<AuditVerdict['published']> {
  const head = await dailyHeads.latest();
  return head && { day: head.day, seq: head.seq, hash: head.hash };
}

const brief = ({ entries, head, discrepancies }: Verification) => ({ entries, head, wrong: discrepancies.length });

function verdictOf({ entries, head, discrepancies }: Verification): AuditVerdict['ledger'] {
  return {
    entries,
    head,
    ok: discrepancies.length === 0,
    discrepancies: discrepancies.slice(0, LISTED).map(({ seq, what }) => ({ seq, what })),
    more: Math.max(0, discrepancies.length - LISTED),
  };
}
