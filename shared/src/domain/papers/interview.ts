import type { Agenda } from '../meeting/agenda-value.ts';
import { INTERVIEW_RULE, type Summons, summonsOf } from './interview-rule.ts';
import { fileName, type PaperOptions, paperOf, signed } from './paper-frame.ts';
import type { Paper } from './paper.ts';
import { fieldLines, heading, paragraph } from './parts.ts';
import { endsWell } from './red-parts.ts';

/** 约谈通知: one to every unit the printed rule calls in; time and place are for the office to write. */
export function interviewsOf(agenda: Agenda, options: PaperOptions): readonly Paper[] {
  return summonsOf(agenda).map((summons) => interviewOf(summons, agenda, options));
}

function interviewOf({ unit, facts, redTwice, broken }: Summons, agenda: Agenda, options: PaperOptions): Paper {
  const { county, head } = agenda;
  return paperOf(agenda, options, {
    kind: 'interview',
    file: `约谈通知/${fileName(unit)}.docx`,
    title: '整改工作约谈通知',
    to: unit,
    isLetter: true,
    blocks: [
      paragraph(`根据${county.name}${head.title}定格的台账，你单位达到约谈条件，现通知如下。`),
      heading(1, '一、约谈依据'),
      paragraph(`约谈条件：${INTERVIEW_RULE}。`),
      heading(1, '二、约谈事由'),
      ...facts.map((fact, at) => paragraph(`${facts.length === 1 ? '' : `${at + 1}. `}${endsWell(fact)}`)),
      heading(1, '三、约谈安排'),
      fieldLines(['约谈时间', ''], ['约谈地点', ''], ['约谈人', '']),
      paragraph(
        `请准备书面材料，说明没有完成的原因、下一步措施和完成时间。${county.hotline === '' ? '' : `联系电话：${county.hotline}。`}`,
      ),
      signed(agenda),
    ],
    fields: {
      单位: unit,
      约谈条件: INTERVIEW_RULE,
      事由: facts.map(endsWell).join(''),
      连续红灯数: String(redTwice),
      未兑现数: String(broken),
    },
  });
}
