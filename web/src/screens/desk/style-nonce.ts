/** The nonce that the server's policy for this page lets styles through with; none where nothing guards the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? null;

/** What the component library is told about the policy. */
export const stylePolicy = nonce === null ? {} : { csp: { nonce } };

/**
 * The library's scroll lock and its measuring of scroll bars write styles without the nonce they were told,
 * so whatever style this page makes is given it. Only our own scripts run here, and they may read it anyway.
 */
export function markStyles(): void {
  if (nonce === null) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
