import { vi } from 'vitest';

/** What a command prints and exits with. */
export async function printed(
  run: () => Promise<number>,
): Promise<Readonly<{ code: number; out: string; err: string }>> {
  let out = '';
  let err = '';
  const listen = (stream: NodeJS.WriteStream, hear: (text: string) => void) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      hear(String(text));
      return true;
    });
  const spies = [listen(process.stdout, (text) => (out += text)), listen(process.stderr, (text) => (err += text))];
  try {
    const code = await run();
    return { code, out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
