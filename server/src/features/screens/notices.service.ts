import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { checkNotice } from '@ryg/shared/domain/screen-notice.ts';
import {
  EMPTY_ROSTER,
  foldScreens,
  noticeState,
  type PostedNotice,
  type ScreenRoster,
} from '@ryg/shared/domain/screen-roster.ts';
import { SCREEN_ENTRIES } from '@ryg/shared/domain/screen-fact.ts';
import type { Stores } from '../../store/store.ts';
import type { Screens } from './screens.ts';
import { writer, type Sender } from './write-once.ts';

export type NoticeAsked = Readonly<{ text: string; until: string; screens: readonly string[] | null }>;

/** Tells which names of a text are of villagers; null where the county keeps no list. */
export type NamesKnownIn = (
  stores: Pick<Stores, 'householdNames'>,
  texts: readonly string[],
) => Promise<((name: string) => boolean) | null>;

/** 屏上通知: one account drafts, another releases, and anybody of them takes it down at once. Every act gives its id. */
export const noticeActs = (screens: Screens, namesKnownIn: NamesKnownIn) => {
  const write = writer(screens);
  const { clock } = screens.ledger;

  const check = async (stores: Stores, { text, until }: Pick<NoticeAsked, 'text' | 'until'>) => {
    const county = await stores.entries.latest('countyDeclared');
    const known = await namesKnownIn(stores, [text]);
    return checkNotice({ text, until }, clock.now(), {
      allowed: [county?.data.hotline ?? ''],
      ...(known ? { isHouseholdName: known } : {}),
    });
  };

  return {
    draft: (sender: Sender, asked: NoticeAsked) =>
      write(sender, ['draft notice', asked], async (stores) => {
        const text = asked.text.trim();
        const until = new Date(asked.until).toISOString();
        const sound = await check(stores, { text, until });
        if (!sound.ok) return sound;
        const roster = await noticesIn(stores);
        const unknown = asked.screens?.find((id) => roster.screens.get(id)?.revoked !== null);
        if (unknown !== undefined)
          return refuse('NO_SUCH_SCREEN', `没有编号为 ${unknown} 的屏，或它已停用；请刷新后重新选择`);
        const id = `T${roster.notices.size + 1}`;
        return accept({ id, fact: { kind: 'screenNoticeDrafted', data: { id, text, until, screens: asked.screens } } });
      }),

    release: (sender: Sender, id: string) =>
      write(sender, ['release notice', id], async (stores) => {
        const notice = noticeIn(await noticesIn(stores), id);
        if (!notice.ok) return notice;
        const { text, until, drafted } = notice.value;
        const state = noticeState(notice.value, clock.now().toISOString());
        if (state === 'shown') return refuse('ALREADY_DONE', '这条通知已经在屏上；不用再放行');
        if (state === 'withdrawn') return refuse('WRONG_STATE', '这条通知已经撤下；要再发请重新拟稿');
        if (drafted.by === sender.actor.account)
          return refuse('SAME_PERSON', '通知要由拟稿人以外的一位同志放行；请请另一位同志核对后放行');
        // The household list may have grown since, and the time gone by.
        const sound = await check(stores, { text, until });
        if (!sound.ok) return sound;
        return accept({ id, fact: { kind: 'screenNoticeReleased', data: { id, text } } });
      }),

    withdraw: (sender: Sender, id: string, reason: string) =>
      write(sender, ['withdraw notice', id, reason], async (stores) => {
        const notice = noticeIn(await noticesIn(stores), id);
        if (!notice.ok) return notice;
        const { text } = notice.value;
        const state = noticeState(notice.value, clock.now().toISOString());
        if (state === 'withdrawn') return refuse('ALREADY_DOWN', '这条通知已经撤下，不用再撤');
        if (state === 'expired') return refuse('ALREADY_DOWN', '这条通知已经到期，不在屏上，不用再撤');
        return accept({ id, fact: { kind: 'screenNoticeWithdrawn', data: { id, text, reason: reason.trim() } } });
      }),
  };
};

const noticesIn = async ({ entries }: Pick<Stores, 'entries'>): Promise<ScreenRoster> =>
  foldScreens(EMPTY_ROSTER, await entries.ofKinds(SCREEN_ENTRIES.filter((kind) => kind !== 'screenActed')));

function noticeIn({ notices }: ScreenRoster, id: string): Result<PostedNotice> {
  const notice = notices.get(id);
  return notice ? accept(notice) : refuse('NO_SUCH_NOTICE', `没有编号为 ${id} 的通知；请刷新后重新选择`);
}
