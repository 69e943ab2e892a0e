import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { lampWord } from '../../../design/lamp-words.ts';
import {
  aboutOf,
  findIssues,
  issueNamed,
  ownersFor,
  publicWordsHint,
  type DecisionDraft,
  type Lack,
} from './decision-draft.ts';
import { QuickDates } from './quick-dates.tsx';
import { Suggest } from './suggest.tsx';

type Props = Readonly<{
  agenda: Agenda;
  draft: DecisionDraft;
  wrong: Lack['field'] | null;
  change: (changes: Partial<DecisionDraft>) => void;
}>;

/** What a decision consists of, from top to bottom: about what, what, who, until when, and for the square. */
export function DecisionFields(props: Props) {
  const { agenda, draft, wrong, change } = props;
  return (
    <>
      <IssueField {...props} />
      <div className="mw-field">
        <label htmlFor={fieldId('what')}>议定事项</label>
        <textarea
          id={fieldId('what')}
          data-first
          rows={2}
          maxLength={200}
          value={draft.what}
          aria-invalid={wrong === 'what'}
          placeholder="办什么，例如：三日内架好便桥，恢复材料进场"
          onChange={(event) => change({ what: event.target.value.replaceAll(/\n/gu, '') })}
        />
      </div>
      <Suggest
        id={fieldId('owner')}
        label="由谁办"
        value={draft.owner}
        placeholder="镇、部门或责任人；↑↓ 选"
        options={ownersFor(agenda, draft).map((name) => ({ key: name, label: name, side: '' }))}
        isWrong={wrong === 'owner'}
        onType={(owner) => change({ owner })}
        onPick={(owner) => change({ owner })}
      />
      <DueField {...props} />
      <div className="mw-field">
        <label htmlFor="mw-public">公示用语</label>
        <input
          id="mw-public"
          value={draft.publicWords}
          maxLength={20}
          autoComplete="off"
          aria-describedby="mw-public-hint"
          onChange={(event) => change({ publicWords: event.target.value })}
        />
        <p id="mw-public-hint" className="mw-hint">
          {publicWordsHint(draft.publicWords)}
        </p>
      </div>
    </>
  );
}

/** Where the words about something missing lead. */
export const fieldId = (field: Lack['field']): string => `mw-${field}`;

function IssueField({ agenda, draft, wrong, change }: Props) {
  const pick = (id: string) => {
    const issue = issueNamed(agenda, id);
    if (!issue) return;
    const owner = issue.leadUnit ?? issue.towns[0] ?? draft.owner;
    change({ issue: id, about: aboutOf(issue), town: null, owner });
  };
  return (
    <Suggest
      id={fieldId('about')}
      label="问题"
      value={draft.about}
      placeholder="编号或题目里的几个字；空着就不针对单个问题"
      options={findIssues(agenda, draft.issue === null ? draft.about : '').map((issue) => ({
        key: issue.id,
        label: aboutOf(issue),
        side: lampWord(issue.lamp),
      }))}
      isWrong={wrong === 'about'}
      onType={(about) => change({ about, issue: null })}
      onPick={pick}
    />
  );
}

function DueField({ agenda, draft, wrong, change }: Props) {
  return (
    <div className="mw-field">
      <label htmlFor={fieldId('due')}>期限</label>
      <div className="mw-due">
        <input
          id={fieldId('due')}
          value={draft.due}
          autoComplete="off"
          aria-invalid={wrong === 'due'}
          placeholder="6.29"
          onChange={(event) => change({ due: event.target.value })}
        />
        <QuickDates agenda={agenda} due={draft.due} pick={(due) => change({ due })} />
      </div>
    </div>
  );
}
