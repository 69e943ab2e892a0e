import type { Agenda } from '../meeting/agenda-value.ts';
import { paperOf } from './paper-frame.ts';
import { percent, tallyWords } from './paper-words.ts';
import type { Paper } from './paper.ts';
import { heading, paragraph } from './parts.ts';

/** 整改简报: what the meeting saw, on few pages for everybody who was not there. */
export function bulletinOf(agenda: Agenda): Paper {
  const { county, head, overview } = agenda;
  const { issues, closed } = overview.totals;
  return paperOf(
    agenda,
    { redHead: null },
    {
      kind: 'circular',
      file: '整改简报.pdf',
      title: `${county.name}整改简报（${head.span}）`,
      isLetter: false,
      blocks: [
        heading(1, '一、总体情况'),
        ...overview.summary.map((sentence) => paragraph(sentence)),
        paragraph(
          `全县台账共有问题 ${issues} 个：${tallyWords(overview.totals)}。改好率 ${percent(issues === 0 ? null : closed / issues)}。`,
        ),
      ],
    },
  );
}
