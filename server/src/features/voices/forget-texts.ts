import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';
import { VOICE_TEXT_DAYS } from '@ryg/shared/domain/voice.ts';
import type { Ledger } from '../../live/ledger.ts';

/** Deletes what messages said that have been kept for as long as they may be; that they came stays in the sums. */
export async function forgetOldTexts({ write, clock }: Pick<Ledger, 'write' | 'clock'>): Promise<void> {
  await write({ actor: '保存期', source: '每日' }, async ({ voices }) => {
    await voices.forgetTextsBefore(addDays(clock.today(), -VOICE_TEXT_DAYS));
    return accept({ entries: [], value: null });
  });
}
