import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The rows of the table of ways in which walls fail: its number, and what it says proves the countermeasure. */
const rows = read('docs/screens.md')
  .split('\n')
  .flatMap((line) => {
    const [, number, , , proofs] = line.split('|').map((cell) => cell.trim());
    return number && /^\d+$/u.test(number) ? [{ number: Number(number), proofs: (proofs ?? '').split('；') }] : [];
  });

describe('the table of ways in which walls fail (docs/screens.md)', () => {
  it('has all thirty-two', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  it.each(rows.flatMap(({ number, proofs }) => proofs.map((proof) => [number, proof] as const)))(
    'row %i names what exists: %s',
    (_number, proof) => {
      const trial = /^演练 (\w+)$/u.exec(proof)?.[1];
      const [file, title] = proof.split('：');
      if (trial) expect(read('scripts/trial.ts')).toContain(`  ${trial}: `);
      else if (title === undefined) expect(proof).toMatch(/^(?:同 \d+|装屏第.步)$/u);
      else {
        expect(existsSync(join(root, `tests/${file}.test.ts`))).toBe(true);
        expect(read(`tests/${file}.test.ts`)).toContain(title);
      }
    },
  );
});
