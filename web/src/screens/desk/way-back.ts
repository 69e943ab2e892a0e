const FROM = 'from';

/** Only a page of this desk that keeps its address: what somebody else wrote into one leads nowhere outside. */
const isPage = (from: string) => /^\/desk\/ranking(\?[^#]*)?$/u.test(from);

/** Where an issue was opened from, if it was such a page; else the ledger. */
export function wayBack(searchStr: string): Readonly<{ to: string; word: string }> {
  const from = new URLSearchParams(searchStr).get(FROM) ?? '';
  return isPage(from) ? { to: from, word: '排名' } : { to: '/desk/issues', word: '台账' };
}

/** An address that remembers where one came from. */
export function comingFrom(href: string, from: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}${new URLSearchParams({ [FROM]: from }).toString()}`;
}

/** Another address of the same issue, with the same way back. */
export function keepingWay(href: string, searchStr: string): string {
  const from = new URLSearchParams(searchStr).get(FROM) ?? '';
  return isPage(from) ? comingFrom(href, from) : href;
}
