import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { lampWord } from '../../../design/lamp-words.ts';

/** What needs somebody first. */
export const LAMP_ORDER: readonly Lamp[] = ['red', 'yellow', 'green', 'closed', 'none'];

/** An indicator is not put right but reached. */
export const indicatorLampWord = (lamp: Lamp): string => (lamp === 'closed' ? '已达标' : lampWord(lamp));
