import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

const SEPARATORS = [',', ';', '\t', '，', '|'] as const;

/** Splits CSV or TSV text into rows of texts (RFC 4180, any of the usual separators). Values stay exactly as written. */
export function parseDelimited(text: string): string[][] {
  if (text.includes('\u0000')) throw new Unreadable('IMPORT_DAMAGED');
  const separator = sniffSeparator(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at, separator);
    row.push(field.value);
    at = field.end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    at = afterLineEnd(text, at);
    rows.push(row);
    row = [];
    if (rows.length > LIMITS.rows) throw new Unreadable('IMPORT_TOO_LARGE');
  }
  return rows;
}

type Field = Readonly<{ value: string; end: number }>;

function readField(text: string, start: number, separator: string): Field {
  if (text[start] === '"') return readQuoted(text, start, separator);
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return limited(text.slice(start, end), end);
}

function readQuoted(text: string, start: number, separator: string): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw new Unreadable('IMPORT_DAMAGED', '引号没有配对');
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const rest = readBare(text, close + 1, separator);
      return limited(value + rest.value, rest.end);
    }
    value += '"';
    at = close + 2;
  }
}

/** What stands between a closing quote and the separator; strict files have nothing there. */
function readBare(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

function limited(value: string, end: number): Field {
  if (value.length > LIMITS.lineCharacters) throw new Unreadable('IMPORT_TOO_LARGE');
  if (value.length > LIMITS.cellCharacters) throw new Unreadable('IMPORT_CELL_TOO_LONG');
  return { value, end };
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return text[at] === '\n' ? at + 1 : at;
}

/** The separator that stands most often outside quotes in the first lines. */
function sniffSeparator(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, '');
  const lines = sample.split(/\r\n?|\n/u, 20);
  const [best] = SEPARATORS.map((separator) => ({ separator, columns: typicalCount(lines, separator) })).toSorted(
    (a, b) => b.columns - a.columns,
  );
  return best && best.columns > 0 ? best.separator : ',';
}

function typicalCount(lines: readonly string[], separator: string): number {
  const counts = lines.filter((line) => line !== '').map((line) => line.split(separator).length - 1);
  return counts.toSorted((a, b) => b - a)[Math.floor(counts.length / 4)] ?? 0;
}
