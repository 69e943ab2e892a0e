import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '@ryg/shared/contract/problem.contract.ts';
import type { Refusal } from '@ryg/shared/domain/refusal.ts';
import { brokenForm, invalidRequest } from './invalid-request.ts';
import { RefusedRequest } from './refusals.ts';

/** A problem with the status it leaves with. */
export type Answer = Readonly<{ status: number; code: string; message: string; details?: Refusal['details'] }>;

const BY_STATUS: Readonly<Record<number, Omit<Answer, 'status'>>> = {
  400: { code: 'BAD_REQUEST', message: '请求的内容或参数不符合要求，请检查后重试' },
  403: { code: 'FORBIDDEN', message: '这个地址不允许访问' },
  404: { code: 'NOT_FOUND', message: '没有这个地址，请检查链接' },
  405: { code: 'METHOD_NOT_ALLOWED', message: '这个地址不接受这种操作' },
  406: { code: 'NOT_ACCEPTABLE', message: '这个地址给不出所要的格式' },
  408: { code: 'REQUEST_TIMEOUT', message: '请求太慢，连接已断开，请重试' },
  413: { code: 'TOO_LARGE', message: '请求内容太大，请缩小后重试' },
  414: { code: 'ADDRESS_TOO_LONG', message: '地址太长，请检查链接' },
  415: { code: 'UNSUPPORTED_TYPE', message: '只接受 JSON 格式的内容' },
  429: { code: 'TOO_MANY_REQUESTS', message: '请求太频繁，请稍后再试' },
  431: { code: 'HEADERS_TOO_LARGE', message: '请求头太大' },
};

const STORAGE: Answer = {
  status: 503,
  code: 'STORAGE_FULL',
  message: '存储空间不足或磁盘故障，内容没有保存；请联系管理员，腾出空间后重试',
};
const BUG: Answer = { status: 500, code: 'INTERNAL', message: '系统内部出错，已记入日志；请稍后重试' };

/** Every failure leaves the house as one Chinese sentence and a code; the details stay in the log. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const answer = answerFor(error);
    if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(request, reply, answer);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, { status: 404, code: 'NOT_FOUND', message: '没有这个地址，请检查链接' }),
  );
}

/** For what fails before any route is found, such as an address that cannot be decoded. */
export function answerUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(request, reply, answerFor(error));
}

/** What a failure is called outside: a status, a code and one Chinese sentence. */
export function answerFor(error: FastifyError | RefusedRequest): Answer {
  if (error instanceof RefusedRequest) {
    const { code, message, details } = error.refusal;
    return { status: error.statusCode, code, message, ...(details ? { details } : {}) };
  }
  if (/^SQLITE_(FULL|IOERR)/u.test(error.code ?? '')) return STORAGE;
  const invalid = invalidRequest(error);
  if (invalid) return { status: 400, ...invalid };
  const form = brokenForm(error);
  if (form) return form;
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return BUG;
  const known = BY_STATUS[status];
  return known ? { status, ...known } : { status, code: 'REFUSED', message: '请求没有被接受' };
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, message, details }: Answer,
): FastifyReply {
  const problem: Problem = { code, message, requestId: request.id, ...(details ? { details: [...details] } : {}) };
  // Plain bytes, so that no reply schema of the route stands in the way of a problem.
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(Buffer.from(JSON.stringify(problem)));
}
