import { useState, type KeyboardEvent } from 'react';
import { linesIn } from '../fill-pages.ts';

export type Option = Readonly<{ key: string; label: string; side: string }>;

type Props = Readonly<{
  id: string;
  label: string;
  value: string;
  placeholder: string;
  options: readonly Option[];
  isWrong: boolean;
  onType: (text: string) => void;
  onPick: (key: string) => void;
}>;

/** Full-width characters that fit into the field; a longer name is written out under it. */
const ACROSS = 27;

/** A field with suggestions under it: ↑↓ choose, Enter takes the chosen one; without a chosen one Enter is the form's. */
export function Suggest({ id, label, value, placeholder, options, isWrong, onType, onPick }: Props) {
  const [at, setAt] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? options : [];
  const pick = (option: Option) => {
    setOpen(false);
    setAt(-1);
    onPick(option.key);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = shown[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setAt(Math.max(-1, Math.min(options.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && chosen) pick(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className="mw-suggest">
      <label htmlFor={id}>{label}</label>
      <div className="mw-suggest-field">
        <input
          id={id}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-invalid={isWrong}
          aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
          onChange={(event) => {
            setOpen(true);
            setAt(-1);
            onType(event.target.value);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          className="mw-options"
          aria-label={`${label}建议`}
          hidden={shown.length === 0}
        >
          {shown.map((option, index) => (
            <Line key={option.key} id={`${id}-${index}`} option={option} isChosen={index === at} pick={pick} />
          ))}
        </div>
        {shown.length === 0 && linesIn(value, ACROSS) > 1 && <p className="mw-whole">{value}</p>}
      </div>
    </div>
  );
}

type LineProps = Readonly<{ id: string; option: Option; isChosen: boolean; pick: (option: Option) => void }>;

const Line = ({ id, option, isChosen, pick }: LineProps) => (
  <div
    id={id}
    role="option"
    aria-selected={isChosen}
    tabIndex={-1}
    // Before the field loses its focus and the list goes away.
    onMouseDown={() => pick(option)}
  >
    <span>{option.label}</span>
    <span>{option.side}</span>
  </div>
);
