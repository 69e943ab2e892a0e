import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../api/refused.ts';

/** Does something on the server, says how it went, and asks anew for what is shown. Answers whether it was done. */
export function useAct() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const act = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      void message.success(done);
      await client.invalidateQueries();
      return true;
    } catch (caught) {
      setError(caught);
      return false;
    } finally {
      setBusy(false);
    }
  };
  /** For a button without a form around it, where a refusal has no other place. */
  const actAloud = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    await act(
      () =>
        work().catch((caught: unknown) => {
          void message.error(sentenceOf(caught));
          throw caught;
        }),
      done,
    );
  };
  const forget = () => setError(null);
  return { act, actAloud, isBusy, error, forget };
}
