import { Drawer } from 'antd';
import type { ComponentProps } from 'react';
import { COMMAND_WORDS } from '@ryg/shared/domain/workflow/command.ts';
import { CommandForm } from './command-form.tsx';
import type { FormName } from './fields.ts';
import '../report.css';

type Props = Omit<ComponentProps<typeof CommandForm>, 'name' | 'onCancel'> &
  Readonly<{ name: FormName | null; isPhone: boolean; onClose: () => void }>;

const titleOf = (name: FormName): string => (name === 'register' ? '录入问题' : COMMAND_WORDS[name]);

/** The form of a command: beside the page at a desk, over the whole screen on a phone. */
export function CommandSheet({ name, isPhone, onClose, ...form }: Props) {
  const { issue } = form;
  return (
    <Drawer
      open={name !== null}
      onClose={onClose}
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '100%' : 600}
      rootClassName="rp-sheet light-page"
      destroyOnHidden
      title={
        name && (
          <div className="rp-sheet-title">
            <h2>{titleOf(name)}</h2>
            {issue && <p>{`${issue.no ?? issue.id}　${issue.title}`}</p>}
          </div>
        )
      }
    >
      {name && <CommandForm key={name} name={name} onCancel={onClose} {...form} />}
    </Drawer>
  );
}
