import { useState } from 'react';

const shelf = (meeting: string, page: string) => `ryg.meeting.note.${meeting}.${page}`;

function kept(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

function keep(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // It then lasts as long as the window.
  }
}

type Props = Readonly<{ meetingKey: string; page: string }>;

/** The presenter's own words for a page; they stay on this machine and are no part of the record. */
export function OwnNote({ meetingKey, page }: Props) {
  const name = shelf(meetingKey, page);
  return <Field key={name} name={name} />;
}

function Field({ name }: Readonly<{ name: string }>) {
  const [text, setText] = useState(() => kept(name));
  return (
    <label className="md-own-note">
      自己的备注（只存在这台机器上）
      <textarea
        value={text}
        rows={3}
        onChange={(event) => {
          setText(event.target.value);
          keep(name, event.target.value);
        }}
      />
    </label>
  );
}
