/** What the worker remembers of the builds it holds: newest first, those that failed, and starts nobody heard the end of. */
export type BuildState = Readonly<{
  builds: readonly string[];
  failed: readonly string[];
  starts: readonly Readonly<{ build: string; at: number }>[];
}>;

export const NO_BUILDS: BuildState = { builds: [], failed: [], starts: [] };

const MOST_STARTS = 3;
const WITHIN_MS = 5 * 60_000;
/** The one that is on, and the one to go back to. */
const KEPT_BUILDS = 2;

/** A build that is installed and takes over. The one before it stays, unless it had failed. */
export function takeOver(state: BuildState, build: string): BuildState {
  const before = state.builds.filter((other) => other !== build && !state.failed.includes(other));
  const builds = [build, ...before].slice(0, KEPT_BUILDS);
  return { builds, failed: state.failed.filter((failed) => builds.includes(failed)), starts: [] };
}

/** The build to start with. */
export const buildToStart = ({ builds, failed }: BuildState): string | null =>
  builds.find((build) => !failed.includes(build)) ?? builds[0] ?? null;

/**
 * A page is about to be started. When the last three starts of this build ended without a picture, within five
 * minutes, it has failed, and the one before it is started instead, if there is one.
 */
export function noteStart(state: BuildState, now: number): BuildState {
  const build = buildToStart(state);
  if (build === null) return state;
  // A clock that was set back makes starts look like the future's; they are forgotten.
  const recent = state.starts.filter(
    (start) => start.build === build && now >= start.at && now - start.at <= WITHIN_MS,
  );
  const hasAnother = state.builds.some((other) => other !== build && !state.failed.includes(other));
  if (recent.length >= MOST_STARTS && hasAnother)
    return noteStart({ ...state, failed: [...state.failed, build], starts: [] }, now);
  return { ...state, starts: [...recent, { build, at: now }] };
}

/** The picture is there: whatever was counted against this build is forgiven. */
export const notePicture = (state: BuildState, build: string): BuildState => ({
  ...state,
  starts: state.starts.filter((start) => start.build !== build),
});
