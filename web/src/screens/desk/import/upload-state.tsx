import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { Chip, type Tone } from '../chip.tsx';

const STATES: Readonly<Record<UploadView['state'], Readonly<{ word: string; tone: Tone }>>> = {
  previewed: { word: '待确认', tone: 'warn' },
  confirmed: { word: '已导入', tone: 'good' },
  undone: { word: '已撤销', tone: 'plain' },
  expired: { word: '已失效', tone: 'plain' },
};

export function UploadState({ state }: Pick<UploadView, 'state'>) {
  const { word, tone } = STATES[state];
  return <Chip tone={tone}>{word}</Chip>;
}
