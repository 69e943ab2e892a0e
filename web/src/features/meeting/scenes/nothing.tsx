/** A scene that has nothing to show says so, and what it means for the meeting. */
export function Nothing({ what, meaning }: Readonly<{ what: string; meaning: string }>) {
  return (
    <div className="md-nothing">
      <p>{what}</p>
      <p>{meaning}</p>
    </div>
  );
}
