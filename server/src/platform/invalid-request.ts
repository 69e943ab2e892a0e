import type { FastifyError } from 'fastify';
import { z } from 'zod';

// Where a schema does not say it in its own words, it is said in Chinese.
z.config(z.locales.zhCN());

type Found = Readonly<{
  code: string;
  message: string;
  details?: readonly Readonly<{ field: string; message: string }>[];
}>;

const PLACES: Readonly<Record<string, string>> = {
  body: '提交的内容',
  querystring: '地址里的条件',
  params: '地址',
  headers: '请求头',
};

/** What of a request does not fit its schema, field by field; null when the failure is of another kind. */
export function invalidRequest(error: FastifyError): Found | null {
  if (!error.validation) return null;
  const place = PLACES[error.validationContext ?? 'body'] ?? '请求';
  const details = error.validation.map(({ instancePath, message }) => ({
    field: instancePath.replace(/^\//u, '').replaceAll('/', '.'),
    message: message ?? '',
  }));
  const [first] = details;
  const where = first?.field ? `的“${first.field}”` : '';
  return {
    code: 'BAD_REQUEST',
    message: `${place}${where}不符合要求：${first?.message ?? ''}；请改正后重新提交`,
    details,
  };
}

/** Trouble with a form of parts, which the reader of such forms reports without a status (security.md finding 6). */
export function brokenForm(error: Error & Readonly<{ code?: string }>): Readonly<{ status: number } & Found> | null {
  const { code = '', message } = error;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return { status: 413, code: 'TOO_LARGE', message: '文件太大，请缩小后重试' };
  if (/^FST_(PARTS|FILES|FIELDS)_LIMIT$/u.test(code)) {
    return { status: 413, code: 'TOO_LARGE', message: '一次只能上传一个文件；请分开上传' };
  }
  if (code === 'FST_INVALID_MULTIPART_CONTENT_TYPE') {
    return { status: 415, code: 'UNSUPPORTED_TYPE', message: '上传须用表单格式（multipart/form-data）' };
  }
  if (
    code === 'FST_PROTO_VIOLATION' ||
    /multipart|boundary|part header|malformed|content-disposition/iu.test(message)
  ) {
    return { status: 400, code: 'BAD_REQUEST', message: '上传的内容不完整或格式不对，请重新选择文件再试' };
  }
  return null;
}
