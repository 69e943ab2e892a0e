import { Button, Dropdown } from 'antd';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { actionsOf } from './actions.ts';

type Props = Readonly<{ issue: IssueDetail; isPhone: boolean; onChoose: (name: CommandName) => void }>;

/** What this account can do now; on a phone at the thumb. */
export function ActionBar({ issue, isPhone, onChoose }: Props) {
  const { primary, shown, more } = actionsOf(issue, isPhone ? 1 : 4);
  if (primary === null && shown.length === 0 && more.length === 0) return null;
  const size = isPhone ? 'large' : 'middle';
  return (
    <div className="is-actions" role="group" aria-label="办理">
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((name) => ({ key: name, label: COMMAND_WORDS[name], onClick: () => onChoose(name) })),
          }}
        >
          <Button size={size}>更多</Button>
        </Dropdown>
      )}
      {shown.toReversed().map((name) => (
        <Button key={name} size={size} onClick={() => onChoose(name)}>
          {COMMAND_WORDS[name]}
        </Button>
      ))}
      {primary && (
        <Button size={size} type="primary" onClick={() => onChoose(primary)}>
          {COMMAND_WORDS[primary]}
        </Button>
      )}
    </div>
  );
}
