import { Button } from 'antd';
import { Refused } from '../../../api/refused.ts';
import { Refusal } from '../refusal.tsx';

type Props = Readonly<{
  error: unknown;
  /** Whether what the other person saved is here to be taken over. */
  isBehind: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}>;

/** Why it was not saved; where somebody else saved meanwhile, the two ways on. What was typed stays until one is chosen. */
export function EditConflict({ error, isBehind, onKeepMine, onTakeTheirs }: Props) {
  return (
    <>
      <Refusal error={error} />
      {isBehind && error instanceof Refused && error.code === 'EDIT_CONFLICT' && (
        <p className="dk-conflict">
          <Button onClick={onTakeTheirs}>改用别人已保存的</Button>
          <Button danger onClick={onKeepMine}>
            仍按我填的保存
          </Button>
        </p>
      )}
    </>
  );
}
