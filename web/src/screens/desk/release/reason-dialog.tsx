import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

type Props = Readonly<{
  title: string;
  /** What the act does, before it is done. */
  children: ReactNode;
  label: string;
  verb: string;
  done: string;
  danger?: boolean;
  longest?: number;
  act: (reason: string) => Promise<unknown>;
  onClose: () => void;
}>;

const LONGEST = 500;

/** Something that needs a typed reason: it says what it does, takes the reason, and does it. */
export function ReasonDialog({
  title,
  children,
  label,
  verb,
  done,
  danger = false,
  longest = LONGEST,
  act: work,
  onClose,
}: Props) {
  const [reason, setReason] = useState('');
  const { act, isBusy, error } = useAct();
  const given = reason.trim();
  const doIt = async () => {
    if (await act(() => work(given), done)) onClose();
  };
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="no" onClick={onClose}>
          不办了
        </Button>,
        <Button
          key="yes"
          type="primary"
          danger={danger}
          disabled={given === ''}
          loading={isBusy}
          onClick={() => void doIt()}
        >
          {verb}
        </Button>,
      ]}
    >
      <div className="dk-reason">
        <Refusal error={error} />
        {children}
        <label htmlFor="dk-reason">{label}</label>
        <Input.TextArea
          id="dk-reason"
          rows={3}
          maxLength={longest}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Modal>
  );
}
