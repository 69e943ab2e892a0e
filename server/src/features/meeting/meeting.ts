import type { FastifyInstance } from 'fastify';
import type { NameOf } from '../../live/account-names.ts';
import type { Book } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { openMeetings } from './meeting-book.ts';

export type MeetingDeps = Readonly<{ ledger: Ledger; book: Book; past: Past; nameOf: NameOf }>;

/** 调度会: meetings are frozen, explained, decided in and followed up; their agenda and papers are read from the snapshot. */
export async function meetingRooms(_desk: FastifyInstance, { ledger }: MeetingDeps): Promise<void> {
  openMeetings(ledger);
}
