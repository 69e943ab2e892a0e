import { Input, type InputRef } from 'antd';
import { useState } from 'react';

const PATIENCE_MS = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** While the box is on the page, / leads into it. */
function onSlash(box: InputRef | null): (() => void) | undefined {
  if (!box) return undefined;
  const listen = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    box.focus({ cursor: 'all' });
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

type Props = Readonly<{ words: string; isPhone: boolean; onSearch: (words: string) => void; onDown: () => void }>;

/** Looks for words a moment after the last letter; ↓ goes on into the list. */
export function SearchBox({ words, isPhone, onSearch, onDown }: Props) {
  const [typed, setTyped] = useState({ text: words, from: words });
  // The address may change by itself, as when a filter is taken away.
  const text = typed.from === words ? typed.text : words;
  const type = (next: string) => {
    setTyped({ text: next, from: words });
    clearTimeout(timer);
    timer = setTimeout(() => {
      setTyped({ text: next, from: next.trim() });
      onSearch(next.trim());
    }, PATIENCE_MS);
  };
  return (
    <Input
      ref={onSlash}
      type="search"
      className="lg-search"
      aria-label="搜索问题、镇、部门、责任人"
      aria-keyshortcuts="/"
      placeholder={isPhone ? '搜索问题、镇、部门' : '搜索问题、镇、部门、责任人　/'}
      maxLength={60}
      allowClear
      value={text}
      onChange={({ target }) => type(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}
