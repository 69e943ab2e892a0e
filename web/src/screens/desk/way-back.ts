/** Where an issue was opened from, if it was one of the pages that keep their address; anything else is the ledger. */
export function wayBack(searchStr: string): Readonly<{ to: string; word: string }> {
  const from = new URLSearchParams(searchStr).get('from') ?? '';
  // Only a page of this desk: what somebody else wrote into an address leads nowhere outside.
  if (/^\/desk\/ranking(\?[^#]*)?$/u.test(from)) return { to: from, word: '排名' };
  return { to: '/desk/issues', word: '台账' };
}
