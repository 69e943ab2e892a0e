/** How a browser is to name what it downloads (RFC 6266): a plain name for old ones, the Chinese one for all others. */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
