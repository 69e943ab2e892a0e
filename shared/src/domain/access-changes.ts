import { ROLE_WORDS, ROLES } from './actor.ts';
import type { FieldChange } from './issue-changes.ts';
import type { SeenEvent } from './access-event-words.ts';
import { SECURITY_PRESET_WORDS, SECURITY_PRESETS } from './security-preset.ts';

type Facts = Readonly<Record<string, unknown>>;
type Field = Readonly<{ name: string; words: (value: unknown) => string }>;

const factsOf = (value: unknown): Facts =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const roleWords = (value: unknown) =>
  list(value)
    .map((given) => {
      const role = ROLES.find((one) => one === given);
      return role ? ROLE_WORDS[role] : plain(given);
    })
    .join('、');

const presetWords = (value: unknown) => {
  const preset = SECURITY_PRESETS.find((one) => one === value);
  return preset ? SECURITY_PRESET_WORDS[preset] : plain(value);
};

const FIELDS: Readonly<Record<string, Field>> = {
  name: { name: '姓名', words: plain },
  unit: { name: '单位', words: plain },
  expiresOn: { name: '使用期限', words: (value) => plain(value) || '长期' },
  disabled: { name: '状态', words: (value) => (value === true ? '停用' : '在用') },
  roles: { name: '角色', words: roleWords },
  names: { name: '名单人数', words: plain },
  preset: { name: '安全等级', words: presetWords },
  localWords: { name: '口令里不能用的本地词', words: (value) => list(value).map(plain).join('、') },
};

/** What an event at the door changed, before and after, both in words. */
export function accessChanges({ kind, detail }: SeenEvent): readonly FieldChange[] {
  if (kind === 'accountCreated') return between({}, detail);
  if (kind === 'rolesChanged') return between({ roles: detail['before'] }, { roles: detail['after'] });
  if (kind !== 'accountChanged' && kind !== 'settingChanged') return [];
  return between(factsOf(detail['before']), factsOf(detail['after']));
}

/** An edit names only what it touched; what it leaves out stayed. */
function between(before: Facts, after: Facts): readonly FieldChange[] {
  return Object.entries(FIELDS).flatMap(([key, { name, words }]) => {
    if (!(key in after)) return [];
    const was = key in before ? words(before[key]) : '';
    const is = words(after[key]);
    return was === is ? [] : [{ field: name, before: was, after: is }];
  });
}
