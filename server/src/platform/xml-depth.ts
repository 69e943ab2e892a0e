/** Whether elements are nested deeper than that. Nesting is counted, not followed, so that no depth can overflow anything. */
export function isDeeperThan(most: number, xml: string): boolean {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[/a-zA-Z][^>]*>/gu)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth > most) return true;
  }
  return false;
}
