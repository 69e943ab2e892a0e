import type { Fact } from './entry.ts';
import { DISPOSITION_WORDS } from './finding.ts';
import type { FieldChange } from './issue-changes.ts';
import { explainPack } from './pack-words.ts';
import type { PublicNotice } from './public-notice.ts';
import { screenLines } from './screen-fact-words.ts';

const SETTINGS = [
  'workflowSet',
  'teamSet',
  'scheduleSet',
  'noticeSet',
  'packAdopted',
  'findingRegistered',
  'findingChanged',
  'screenPaired',
  'screenSet',
] as const satisfies readonly Fact['kind'][];
type SettingKind = (typeof SETTINGS)[number];

/** A fact that replaces the one of its kind and subject before it. */
export type SettingFact = Extract<Fact, { kind: SettingKind }>;

type Line = readonly [field: string, words: string];

const onOff = (isOn: boolean) => (isOn ? '开启' : '关闭');
const span = (from: string, until: string | null) => `${from} 起${until === null ? '' : `，到 ${until}`}`;

function workflowLines({ data }: Extract<Fact, { kind: 'workflowSet' }>): readonly Line[] {
  return [
    ['签收', onOff(data.acknowledge)],
    ['部门审核', onOff(data.deptReview)],
    ['领导签字', onOff(data.leaderSign)],
    ['公示', onOff(data.notice)],
    ['公示天数', String(data.noticeDays)],
    ['退回改派期限', `${data.rejectWithin} 个工作日`],
    ['延期次数上限', String(data.maxExtensions)],
    ['立行立改', data.immediateDays === null ? '不限天数' : `${data.immediateDays} 个工作日`],
    ['销号佐证', data.evidence.map(({ category, kinds }) => `${category} ${kinds.length} 类`).join('、')],
  ];
}

const noticeLines = (notice: PublicNotice | null): readonly Line[] => [
  ['公示依据', notice?.basis ?? ''],
  ['公示期', notice ? `${notice.days} 天` : ''],
  ['异议渠道', notice?.objection ?? ''],
  ['公开网址', notice?.publicUrl ?? ''],
];

function linesOf(fact: SettingFact): readonly Line[] {
  switch (fact.kind) {
    case 'workflowSet':
      return workflowLines(fact);
    case 'teamSet':
      return [
        ['督查组', fact.data.name],
        ['成员', fact.data.members.map(({ account, from, until }) => `${account}（${span(from, until)}）`).join('、')],
        ['负责的镇', fact.data.towns.map(({ code, from, until }) => `${code}（${span(from, until)}）`).join('、')],
      ];
    case 'scheduleSet':
      return [['定时发布', fact.data.at ?? '不定时']];
    case 'noticeSet':
      return noticeLines(fact.data.notice);
    case 'packAdopted':
      return [
        ['亮灯规则', `${fact.data.name} 第 ${fact.data.version} 版`],
        ...explainPack(fact.data).rules.map(({ sentence }, index): Line => [`第 ${index + 1} 条`, sentence]),
      ];
    case 'screenPaired':
    case 'screenSet':
      return screenLines(fact.data.settings);
    case 'findingRegistered':
    case 'findingChanged':
      return [
        ['转办问题', fact.data.title],
        ['问题来源', fact.data.source ?? ''],
        ['处置', fact.data.disposition ? DISPOSITION_WORDS[fact.data.disposition] : ''],
        ['对应整改问题', fact.data.issueNos.join('、')],
      ];
  }
}

/** Whether an entry sets something as a whole, so that what it changed shows against the one before. */
export function isSetting<F extends Fact>(fact: F): fact is F & SettingFact {
  return SETTINGS.some((kind) => kind === fact.kind);
}

/** What differs between a setting and the one before it, both in words. */
export function settingChanges(before: SettingFact | null, after: SettingFact): readonly FieldChange[] {
  const was = new Map(before ? linesOf(before) : []);
  return linesOf(after).flatMap(([field, words]) => {
    const old = was.get(field) ?? '';
    return old === words ? [] : [{ field, before: old, after: words }];
  });
}
