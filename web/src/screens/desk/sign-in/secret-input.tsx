import { Input, type InputProps } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { focusFirst } from './focus-first.ts';

type Props = Readonly<{
  id?: string;
  value?: string;
  onChange?: InputProps['onChange'];
  autoComplete: 'current-password' | 'new-password';
  isFirst?: boolean;
}>;

/** A password, which can be looked at, with a word when capitals are locked. */
export function SecretInput({ isFirst = false, ...props }: Props) {
  const [isCaps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <>
      <Input.Password
        {...props}
        {...(isFirst ? { ref: focusFirst } : {})}
        size="large"
        maxLength={128}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCaps(false)}
      />
      <span className="dk-caps" aria-live="polite">
        {isCaps ? '大写锁定已打开' : ''}
      </span>
    </>
  );
}
