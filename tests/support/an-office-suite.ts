import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST_BYTES = 64 * 2 ** 20;

const isThere = (program: string, question: string) => {
  try {
    execFileSync(program, [question], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether the independent readers are installed; where the tests decide about a change they have to be. */
export const hasOfficeSuite = (): boolean =>
  isThere('soffice', '--version') && isThere('pdftotext', '-v') && isThere('pdffonts', '-v');

/** Every file below a folder, by its path there. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();

/** The name under which a file of a folder's folders is printed. */
export const printedName = (file: string): string => `${file.replaceAll(/[/\\.]/gu, '-')}.pdf`;

/** Has LibreOffice print every file it knows into one folder, in one call, because starting it takes longest. */
export async function printAll(folder: string, into: string): Promise<void> {
  const flat = join(into, 'flat');
  mkdirSync(flat, { recursive: true });
  const files = filesBelow(folder);
  const copies = files.map((file) => {
    const ending = file.slice(file.lastIndexOf('.'));
    const copy = join(flat, `${printedName(file).slice(0, -'.pdf'.length)}${ending}`);
    cpSync(join(folder, file), copy);
    return copy;
  });
  const profile = `-env:UserInstallation=file://${join(into, 'profile')}`;
  const documents = copies.filter((copy) => !copy.endsWith('.pdf'));
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', into, ...documents], {
    timeout: 240_000,
  });
  for (const copy of copies.filter((one) => one.endsWith('.pdf')))
    cpSync(copy, join(into, copy.slice(flat.length + 1)));
}

/** What a reader sees on all pages, without the blanks that only come from setting it. */
export async function textOf(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-layout', pdf, '-'], { maxBuffer: MOST_BYTES });
  return stdout.replaceAll(/\s+/gu, '');
}

export type Word = Readonly<{ text: string; left: number; top: number; right: number; bottom: number }>;
export type PrintedPage = Readonly<{ width: number; height: number; words: readonly Word[] }>;

/** Where each word stands on each page, in points from the upper left corner. */
export async function pagesOf(pdf: string): Promise<readonly PrintedPage[]> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-bbox', pdf, '-'], { maxBuffer: MOST_BYTES });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/u.exec(page) ?? [];
      const words = [
        ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</gu),
      ];
      return {
        width: Number(width),
        height: Number(height),
        words: words.map(([, left, top, right, bottom, text = '']) => ({
          text,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        })),
      };
    });
}

/** The fonts of a PDF, and whether it carries them. */
export async function fontsOf(pdf: string): Promise<readonly Readonly<{ name: string; embedded: boolean }>[]> {
  const { stdout } = await run('pdffonts', [pdf]);
  const [heading = '', , ...lines] = stdout.split('\n');
  const column = heading.indexOf('emb');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(' ')[0] ?? '', embedded: line.slice(column, column + 3) === 'yes' }));
}
