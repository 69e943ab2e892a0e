type Props = Readonly<{
  name: string;
  value: string | undefined;
  choices: readonly string[];
  onChoose: (value: string) => void;
}>;

/** One of the page's filters: its name and what is chosen, also when that is not among the choices any more. */
export function FilterSelect({ name, value = '', choices, onChoose }: Props) {
  const known = value === '' || choices.includes(value) ? choices : [...choices, value];
  return (
    <label className="rk-filter">
      <span>{name}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">全部</option>
        {known.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  );
}
