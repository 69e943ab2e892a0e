import type { FastifyRequest } from 'fastify';

/** Where a write came from, as the ledger keeps it: the desk, and the address of the browser. */
export const sourceOf = ({ ip }: Pick<FastifyRequest, 'ip'>): string => `网页 ${ip}`;
