import type { FastifyReply } from 'fastify';

/** The media type of an Excel workbook (ISO/IEC 29500). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Those of the other documents. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const PDF = 'application/pdf';
export const ZIP = 'application/zip';

/** A file under its Chinese name and a plain one for old browsers. */
export type Download = Readonly<{ name: string; plain: string; bytes: Uint8Array }>;

/** Hands out a workbook that was made for this one question and is kept nowhere. */
export const sendWorkbook = (reply: FastifyReply, { name, plain, bytes }: Download) =>
  reply
    .headers({
      'content-type': XLSX,
      'content-disposition': attachment(name, plain),
      'cache-control': 'no-store',
    })
    .send(Buffer.from(bytes));

/** How a browser is to name what it downloads (RFC 6266): a plain name for old ones, the Chinese one for all others. */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
