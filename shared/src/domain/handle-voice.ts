import type { CalendarDay } from './calendar-day.ts';
import { accept, refuse, type Result } from './refusal.ts';
import { VOICE_LENGTH, VOICE_SHORTEST, type Voice, type VoiceAct, type VoiceHandled } from './voice.ts';

/** Who handles a message, and when. */
export type VoiceHand = Readonly<{ account: string; today: CalendarDay }>;

export type HandledVoice = Readonly<{ voice: Voice; handled: VoiceHandled }>;

const charactersOf = (text: string) => [...text.trim()].length;

/** The message after an act of the office and what the ledger keeps of it, or why it cannot be done. */
export function handleVoice(voice: Voice, act: VoiceAct, hand: VoiceHand): Result<HandledVoice> {
  const changed = changedBy(voice, act, hand);
  if (!changed.ok) return changed;
  return accept({ voice: { ...voice, ...changed.value }, handled: handledBy(voice, act) });
}

function handledBy({ receivedOn }: Voice, act: VoiceAct): VoiceHandled {
  switch (act.act) {
    case 'pass':
      return { act: act.act, receivedOn, town: act.town };
    case 'link':
      return { act: act.act, receivedOn, issue: act.issue };
    case 'dismiss':
      return { act: act.act, receivedOn, reason: act.reason };
    default:
      return { act: act.act, receivedOn };
  }
}

function changedBy(voice: Voice, act: VoiceAct, hand: VoiceHand): Result<Partial<Voice>> {
  switch (act.act) {
    case 'pass':
      if (voice.passedTo === act.town) return refuse('ALREADY_DONE', '这条留言已经转给这个镇；不用再转');
      return takenUp({ passedTo: act.town });
    case 'link':
      return accept({ issue: act.issue });
    case 'answer':
      return answered(voice, act.text, hand);
    case 'show':
      return shown(voice, hand);
    case 'hide':
      return voice.shown ? accept({ shown: false }) : refuse('WRONG_STATE', '这条答复没有公开，不用撤下');
    case 'actOn':
      if (voice.actedOn !== null) return refuse('ALREADY_DONE', '这条留言已经记为办理；不用再记');
      return takenUp({ actedOn: hand.today });
    case 'dismiss':
      return dismissed(voice, act);
    case 'deleteText':
      return voice.text === null ? refuse('ALREADY_DONE', '这条留言的文字已经删除') : accept({ text: null });
  }
}

/** Whatever is done about a message takes it up again, should it have been dismissed by mistake. */
const takenUp = (change: Partial<Voice>): Result<Partial<Voice>> =>
  accept({ ...change, dismissed: null, dismissNote: null });

function answered(voice: Voice, text: string, { account, today }: VoiceHand): Result<Partial<Voice>> {
  if (voice.shown) return refuse('WRONG_STATE', '这条答复正在公开页上；请先撤下，再修改');
  const length = charactersOf(text);
  if (length < VOICE_SHORTEST || length > VOICE_LENGTH)
    return refuse('ANSWER_LENGTH', `答复要写 ${VOICE_SHORTEST} 到 ${VOICE_LENGTH} 个字，现在是 ${length} 个字`);
  return takenUp({ answer: text.trim(), answeredBy: account, answeredOn: today });
}

/** Words for the public need two people, here as with every release. */
function shown({ answer, answeredBy, shown: already }: Voice, { account }: VoiceHand): Result<Partial<Voice>> {
  if (answer === null) return refuse('WRONG_STATE', '还没有答复，没有可以公开的内容；请先写答复');
  if (already) return refuse('ALREADY_DONE', '这条答复已经公开；不用再公开');
  if (answeredBy === account)
    return refuse('SAME_PERSON', '答复是您写的，公开要由整改办另一位同事放行；请请同事打开留言页公开');
  return accept({ shown: true });
}

function dismissed(voice: Voice, { reason, note }: Extract<VoiceAct, { act: 'dismiss' }>): Result<Partial<Voice>> {
  if (voice.dismissed !== null) return refuse('ALREADY_DONE', '这条留言已经作过不予办理的处理');
  if (voice.answer !== null || voice.actedOn !== null)
    return refuse('WRONG_STATE', '这条留言已经答复或办理，不能再按不予办理处理');
  if (note.trim() === '') return refuse('REASON_MISSING', '请写明为什么不予办理，供以后查对');
  return accept({ dismissed: reason, dismissNote: note.trim() });
}
