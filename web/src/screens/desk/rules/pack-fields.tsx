import { Input, Select } from 'antd';
import { LEVELS, lightOf, type Level, type RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { LAMP_WORDS, LEVEL_WORDS } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import { levelOptions } from './level-options.ts';

type Props = Readonly<{ pack: RulePack; onChange: (pack: RulePack) => void }>;

const MODES = [
  { value: 'worst', label: '同时符合几条，取最重' },
  { value: 'first', label: '逐条对照，取最先' },
] as const;
const CALENDARS = [
  { value: 'calendar', label: '自然日' },
  { value: 'workday', label: '工作日' },
] as const;

/** What holds for the whole pack: its name, how rules are weighed, what a day is, and what levels are called. */
export function PackFields({ pack, onChange }: Props) {
  return (
    <div className="ru-fields">
      <div className="ru-choice">
        <span>名称</span>
        <Input
          aria-label="规则名称"
          maxLength={40}
          value={pack.name}
          onChange={({ target }) => onChange({ ...pack, name: target.value })}
        />
      </div>
      <div className="ru-choice">
        <span>几条同时符合时</span>
        <Select<RulePack['mode']>
          aria-label="几条同时符合时"
          value={pack.mode}
          options={[...MODES]}
          onChange={(mode) => onChange({ ...pack, mode })}
        />
      </div>
      <div className="ru-choice">
        <span>天数按</span>
        <Select<RulePack['calendar']>
          aria-label="天数按"
          value={pack.calendar}
          options={[...CALENDARS]}
          onChange={(calendar) => onChange({ ...pack, calendar })}
        />
      </div>
      <div className="ru-choice">
        <span>都不符合时的等级</span>
        <Select<Level>
          aria-label="都不符合时的等级"
          value={pack.base}
          options={levelOptions}
          onChange={(base) => onChange({ ...pack, base })}
        />
      </div>
      <fieldset className="ru-display">
        <legend>各等级在纸面上的名称（灯色随等级定，不在这里改）</legend>
        {LEVELS.map((level) => (
          <label key={level}>
            <span>
              {LEVEL_WORDS[level]}
              <small>{LAMP_WORDS[lightOf(level)]}</small>
            </span>
            <Input
              aria-label={`等级“${LEVEL_WORDS[level]}”的名称`}
              maxLength={20}
              placeholder="不用这一级"
              value={pack.display[level]?.word ?? ''}
              onChange={({ target }) => onChange(withWord(pack, level, target.value))}
            />
          </label>
        ))}
      </fieldset>
    </div>
  );
}

const COLOURS = { green: 'green', yellow: 'yellow', red: 'red', none: 'none' } as const;

/** A level without a name is not shown at all; one that gets its first name takes the colour of its lamp. */
function withWord(pack: RulePack, level: Level, word: string): RulePack {
  const { [level]: known, ...others } = pack.display;
  if (word === '') return { ...pack, display: others };
  return { ...pack, display: { ...pack.display, [level]: { colour: known?.colour ?? COLOURS[lightOf(level)], word } } };
}
