import type { FastifyRequest } from 'fastify';

/** The one file of a form and the words sent beside it. */
export type UploadedForm = Readonly<{
  file: Readonly<{ name: string; bytes: Buffer }> | null;
  fields: Readonly<Record<string, string>>;
  /** The file went on past the limit; its bytes were thrown away. */
  isTooLarge: boolean;
}>;

/** One file and a few short words beside it; a file that is too large is told in words of ours. */
export const formOptions = (fileBytes: number) =>
  ({
    limits: { files: 1, fields: 6, parts: 8, fieldSize: 2_048, headerPairs: 20, fileSize: fileBytes },
    throwFileSizeLimit: false,
  }) as const;

const LONGEST_NAME = 120;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** Reads a multipart form into memory. Whatever is wrong with how it was sent is the sender's mistake (400), not ours. */
export async function uploadedForm(request: FastifyRequest): Promise<UploadedForm> {
  const fields: Record<string, string> = {};
  let file: UploadedForm['file'] = null;
  let isTooLarge = false;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value);
        continue;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Buffer);
      isTooLarge ||= part.file.truncated;
      file ??= { name: plainName(part.filename), bytes: Buffer.concat(isTooLarge ? [] : chunks) };
    }
  } catch (error) {
    throw asMistake(error);
  }
  return { file: isTooLarge ? null : file, fields, isTooLarge };
}

/** The reader of forms throws plain errors at broken ones. */
function asMistake(error: unknown): Error {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 400;
  return Object.assign(new Error('the form could not be read', { cause: error }), {
    statusCode: status >= 400 && status < 500 ? status : 400,
  });
}

/** A name to show and to keep, never a path: what a browser calls a file may come from anywhere. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = [...last.toWellFormed().replaceAll(UNSEEN, '').trim()];
  const tooLong = plain.length - LONGEST_NAME;
  if (tooLong <= 0) return plain.join('') || '未命名文件';
  const ending = /\.[A-Za-z0-9]{1,5}$/u.exec(plain.join(''))?.[0] ?? '';
  return `${plain.slice(0, LONGEST_NAME - ending.length).join('')}${ending}`;
}
