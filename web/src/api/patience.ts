/** Ends with `signal`, or by itself after so long. Browsers of a few years ago have no way to join two signals. */
export function withPatience(signal: AbortSignal, ms: number): AbortSignal {
  const both = new AbortController();
  const end = () => both.abort(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  const tooLong = AbortSignal.timeout(ms);
  tooLong.addEventListener('abort', () => both.abort(tooLong.reason), { once: true });
  return both.signal;
}
