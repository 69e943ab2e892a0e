import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Answer } from './answer.ts';

/** One line that says how a command is called, with the flags it knows and the number of things it takes. */
export type Usage<O extends ParseArgsOptionsConfig> = Readonly<{
  line: string;
  flags: O;
  things: readonly [least: number, most: number];
}>;

export type Given<O extends ParseArgsOptionsConfig> = Readonly<{
  things: readonly string[];
  flags: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>['values'];
}>;

const EXIT_USAGE = 2;

export const wrongUsage = (line: string, why = ''): Answer => ({
  code: EXIT_USAGE,
  out: [],
  err: [`${why}用法：ryg ${line}`],
});

/** The flags and things given, or null when they are not what the command takes. */
export function readArguments<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  { flags, things }: Usage<O>,
): Given<O> | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: flags,
      allowPositionals: true,
      strict: true,
    });
    const [least, most] = things;
    return positionals.length < least || positionals.length > most ? null : { things: positionals, flags: values };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return null;
    throw error;
  }
}
