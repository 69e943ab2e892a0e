/**
 * Where the server stands for other devices, such as a phone that scans a code off the wall. A player may show the
 * pages at an address of its own, and then says whose they are.
 */
export const serverOrigin = (): string =>
  document.querySelector('meta[name="server-origin"]')?.getAttribute('content') ?? location.origin;
