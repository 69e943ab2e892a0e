import { posix } from 'node:path';
import type { PackageTexts } from './package-texts.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * Hidden rows (from 0) of every sheet in the order of the workbook. The library tells them only together with every cell's
 * style, which makes it ten times slower; a look at the row tags of the parts we have unpacked anyway does not.
 */
export function hiddenRowsOf(texts: PackageTexts): readonly (readonly number[])[] {
  const text = (name: string) => texts.get(name) ?? '';
  const targets = new Map(
    tagsOf(text(RELATIONS), 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return tagsOf(text(WORKBOOK), 'sheet').map((tag) => {
    const target = targets.get(/\s\w+:id="([^"]*)"/u.exec(tag)?.[1] ?? '') ?? '';
    return hiddenIn(text(target.startsWith('/') ? target.slice(1) : posix.join('xl', target)));
  });
}

function hiddenIn(sheet: string): readonly number[] {
  const hidden: number[] = [];
  let row = 0;
  for (const tag of tagsOf(sheet, 'row')) {
    // A row without a number stands below the one before.
    row = Number(attribute(tag, 'r')) || row + 1;
    if (/^(?:1|true)$/u.test(attribute(tag, 'hidden'))) hidden.push(row - 1);
  }
  return hidden;
}

const tagsOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'gu'))].map(([tag]) => tag);
const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
