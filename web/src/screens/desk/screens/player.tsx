import { Button } from 'antd';
import { useState } from 'react';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { revokeScreen } from '../../../features/screens/screens.queries.ts';
import { DeskLink } from '../desk-link.tsx';
import { momentWords } from '../moment-words.ts';
import { ReasonDialog } from '../release/reason-dialog.tsx';
import { pairAgainHref } from './screens-address.ts';

/** The machine behind the wall: another one in its place, or none any more. */
export function Player({ screen: { id, settings, paired, address } }: Readonly<{ screen: ScreenLine }>) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="dk-card sc-player">
      <h2>播放机</h2>
      <p className="dk-quiet">
        {paired.by} {momentWords(paired.at)} 配对{address !== null && `，最近从 ${address} 连来`}
      </p>
      <p>
        播放机换了、重装了，或者屏上又出现配对码：
        <DeskLink to={pairAgainHref(id)}>重新配对</DeskLink>
      </p>
      <Button danger onClick={() => setAsking(true)}>
        停用这块屏
      </Button>
      {isAsking && (
        <ReasonDialog
          title={`停用${settings.name}`}
          label="停用的理由（记入审计）"
          verb="停用"
          done={`${settings.name}已停用`}
          danger
          longest={200}
          act={(reason) => revokeScreen(id, reason)}
          onClose={() => setAsking(false)}
        >
          <p>
            它的密钥立即作废：这里不再看得到它，也不能停留、黑屏、发通知。屏上仍会继续播放公开的内容，
            要让它不播，请关掉屏或播放机。以后可以重新配对。
          </p>
        </ReasonDialog>
      )}
    </section>
  );
}
