import { Button, Modal, Progress } from 'antd';
import type { AuditVerdict } from '@ryg/shared/contract/audit.contract.ts';
import { useVerification } from '../../../features/audit/audit.queries.ts';
import { Refusal } from '../refusal.tsx';
import { Verdict } from './verdict.tsx';

/** Has every record recomputed, shows how far that is, and then a verdict for the files. */
export function VerifyButton() {
  const { walk, running } = useVerification();
  const isOpen = !walk.isIdle;
  return (
    <>
      <Button type="primary" loading={walk.isPending} onClick={() => walk.mutate()}>
        验证完整性
      </Button>
      <Modal
        open={isOpen}
        title="审计记录完整性验证"
        width={680}
        closable={!walk.isPending}
        mask={{ closable: false }}
        onCancel={walk.reset}
        footer={<Footer verdict={walk.data} isPending={walk.isPending} onClose={walk.reset} />}
      >
        {walk.isPending && (
          <div className="au-walking" aria-live="polite">
            <Progress percent={percentOf(running)} status="active" aria-label="验证进度" />
            <p className="dk-quiet">
              {running && running.of > 0
                ? `正在从第一条起逐条重算，已算 ${running.walked} / ${running.of} 条`
                : '正在从第一条起逐条重算'}
            </p>
          </div>
        )}
        <Refusal error={walk.error} />
        {walk.data && <Verdict verdict={walk.data} />}
      </Modal>
    </>
  );
}

const percentOf = (running: Readonly<{ walked: number; of: number }> | null): number =>
  running && running.of > 0 ? Math.floor((running.walked / running.of) * 100) : 0;

type FooterProps = Readonly<{ verdict: AuditVerdict | undefined; isPending: boolean; onClose: () => void }>;

function Footer({ verdict, isPending, onClose }: FooterProps) {
  if (isPending) return null;
  return (
    <>
      {verdict && <Button onClick={() => window.print()}>打印</Button>}
      <Button type="primary" onClick={onClose}>
        关闭
      </Button>
    </>
  );
}
