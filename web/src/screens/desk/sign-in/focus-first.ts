import type { InputRef } from 'antd';

const reached = new WeakSet<HTMLElement>();

/** The one field somebody came here to fill in; given as its `ref`, which is told of every drawing but acts on the first. */
export function focusFirst(field: InputRef | null): void {
  const element = field?.input;
  if (!element || reached.has(element)) return;
  reached.add(element);
  element.focus();
}
