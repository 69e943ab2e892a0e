import type { InputRef } from 'antd';

/** The one field somebody came here to fill in; given as its `ref`. */
export const focusFirst = (input: InputRef | null): void => input?.focus();
