import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import { Chip, type Tone } from '../chip.tsx';

type Mark = Readonly<{ tone: Tone; word: string }>;

/** What is to be known of an account at a glance; one in ordinary use says so. */
function marksOf({ disabled, locked, mustChangePassword, dormant, totp, expiresOn }: AccountView): readonly Mark[] {
  if (disabled) return [{ tone: 'plain', word: '已停用' }];
  const marks: Mark[] = [];
  if (locked) marks.push({ tone: 'bad', word: '已锁定' });
  if (dormant) marks.push({ tone: 'warn', word: '90 天未登录' });
  if (mustChangePassword) marks.push({ tone: 'warn', word: '待改口令' });
  if (marks.length === 0) marks.push({ tone: 'good', word: '正常' });
  if (totp) marks.push({ tone: 'plain', word: '动态口令' });
  if (expiresOn !== null) marks.push({ tone: 'plain', word: `用到 ${expiresOn}` });
  return marks;
}

export function AccountMarks({ account }: Readonly<{ account: AccountView }>) {
  return (
    <span className="dk-marks">
      {marksOf(account).map(({ tone, word }) => (
        <Chip key={word} tone={tone}>
          {word}
        </Chip>
      ))}
    </span>
  );
}
