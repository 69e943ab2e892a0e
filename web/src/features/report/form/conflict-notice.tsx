import { Alert, Button } from 'antd';
import type { RefusalDetail } from '@ryg/shared/domain/refusal.ts';
import { shanghaiTime } from '../../../design/day-words.ts';

type Props = Readonly<{
  message: string;
  details: readonly RefusalDetail[];
  busy: boolean;
  /** Takes over what others wrote in these fields. */
  onTheirs: () => void;
  /** Sends one's own on top of what others wrote. */
  onMine: () => void;
}>;

/** What somebody else changed while the form was open, and the two ways on. Nothing typed is lost in either. */
export function ConflictNotice({ message, details, busy, onTheirs, onMine }: Props) {
  return (
    <Alert
      type="warning"
      className="rp-conflict"
      role="alert"
      title={message}
      description={
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">内容</th>
                <th scope="col">您打开时</th>
                <th scope="col">现在</th>
                <th scope="col">谁改的</th>
              </tr>
            </thead>
            <tbody>
              {details.map(({ field, yours = '', theirs = '', by = '', at }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{yours || '（空）'}</td>
                  <td>{theirs || '（空）'}</td>
                  <td>
                    {by}
                    {at ? `，${shanghaiTime(at)}` : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="rp-conflict-ways">
            <Button disabled={busy} onClick={onTheirs}>
              采用现在的内容
            </Button>
            <Button type="primary" loading={busy} onClick={onMine}>
              仍按我填的提交
            </Button>
          </div>
        </>
      }
    />
  );
}
