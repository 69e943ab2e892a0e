import { MIN_PASSWORD } from '@ryg/shared/domain/password-policy.ts';

export type RuleState = Readonly<{ text: string; isMet: boolean }>;

const CLASSES = [
  /\p{Lowercase_Letter}/u,
  /\p{Uppercase_Letter}/u,
  /\p{Number}/u,
  /[^\p{Lowercase_Letter}\p{Uppercase_Letter}\p{Number}]/u,
];
const NEEDED_CLASSES = 3;

/** The rules that can be seen to while typing; what only the server knows (former and common ones) it answers itself. */
export function passwordRules(password: string, names: readonly string[]): readonly RuleState[] {
  const folded = password.toLowerCase();
  const holdsName = names.some((name) => [...name].length >= 2 && folded.includes(name.toLowerCase()));
  return [
    { text: `至少 ${MIN_PASSWORD} 位`, isMet: [...password].length >= MIN_PASSWORD },
    {
      text: `大写字母、小写字母、数字、符号里至少 ${NEEDED_CLASSES} 种`,
      isMet: CLASSES.filter((pattern) => pattern.test(password)).length >= NEEDED_CLASSES,
    },
    { text: '不含登录名和姓名', isMet: password !== '' && !holdsName },
  ];
}
