import { foldText } from './clean-text.ts';

export type ListedFinding = Readonly<{ no: string; title: string }>;

type Pair = Readonly<{ no: string; theirNo: string; ours: string; theirs: string }>;

/** The list of the level above beside ours: what both have, what only one has, and what is called otherwise. */
export type ListComparison = Readonly<{
  theirs: number;
  ours: number;
  both: number;
  onlyTheirs: readonly ListedFinding[];
  onlyOurs: readonly ListedFinding[];
  /** The same number under another wording. */
  differingTitles: readonly Pair[];
  /** The same wording under another number. */
  renumbered: readonly Pair[];
  /** Numbers their list has more than once; the first is compared. */
  repeated: readonly ListedFinding[];
}>;

/** Matches by number; what is left over by its wording. */
export function compareLists(ours: readonly ListedFinding[], theirs: readonly ListedFinding[]): ListComparison {
  const theirByNo = Map.groupBy(theirs, ({ no }) => no);
  const first = [...theirByNo.values()].flatMap(([one]) => one ?? []);
  const repeated = [...theirByNo.values()].flatMap((some) => some.slice(1));
  const ourByNo = new Map(ours.map((finding) => [finding.no, finding]));

  const matched = first.flatMap((their) => {
    const our = ourByNo.get(their.no);
    return our ? [pairOf(our, their)] : [];
  });
  const leftOfOurs = ours.filter(({ no }) => !theirByNo.has(no));
  const leftOfTheirs = first.filter(({ no }) => !ourByNo.has(no));
  const byTitle = new Map(leftOfOurs.map((finding) => [foldText(finding.title), finding]));
  const renumbered = leftOfTheirs.flatMap((their) => {
    const our = byTitle.get(foldText(their.title));
    byTitle.delete(foldText(their.title));
    return our ? [pairOf(our, their)] : [];
  });
  const ourRenumbered = new Set(renumbered.map(({ no }) => no));
  const theirRenumbered = new Set(renumbered.map(({ theirNo }) => theirNo));
  return {
    theirs: theirs.length,
    ours: ours.length,
    both: matched.length + renumbered.length,
    onlyTheirs: leftOfTheirs.filter(({ no }) => !theirRenumbered.has(no)).map(brief),
    onlyOurs: leftOfOurs.filter(({ no }) => !ourRenumbered.has(no)).map(brief),
    differingTitles: matched.filter((pair) => foldText(pair.ours) !== foldText(pair.theirs)),
    renumbered,
    repeated: repeated.map(brief),
  };
}

const brief = ({ no, title }: ListedFinding): ListedFinding => ({ no, title });

const pairOf = (our: ListedFinding, their: ListedFinding): Pair => ({
  no: our.no,
  theirNo: their.no,
  ours: our.title,
  theirs: their.title,
});
