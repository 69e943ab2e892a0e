import { Button, Input, Segmented } from 'antd';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { TrialDraft } from '../../../features/rules/edit/kept-draft.ts';
import { textOf, type ReadDraft } from '../../../features/rules/edit/read-draft.ts';
import { PackFields } from './pack-fields.tsx';
import { PackSentences } from './pack-sentences.tsx';
import { RuleRows } from './rule-rows.tsx';

type Props = Readonly<{
  draft: TrialDraft;
  read: ReadDraft;
  mayEdit: boolean;
  onChange: (changes: Partial<TrialDraft>) => void;
  onAnew: () => void;
}>;

/** The rules that are tried: as a form, or as JSON to paste and edit. What cannot be read stays as it was typed. */
export function PackEditor({ draft, read, mayEdit, onChange, onAnew }: Props) {
  if (!mayEdit)
    return (
      <div className="ru-editor">
        <h3>试算的规则</h3>
        {read.pack && <PackSentences pack={read.pack} compact />}
        <p className="dk-quiet">规则由整改办修改；您可以换一套规则、换一段日子看结果。</p>
      </div>
    );
  return (
    <div className="ru-editor">
      <div className="ru-editor-head">
        <h3>试算的规则</h3>
        <Segmented<TrialDraft['as']>
          aria-label="怎样修改"
          value={draft.as}
          options={[
            { value: 'form', label: '表单' },
            { value: 'json', label: 'JSON' },
          ]}
          onChange={(as) => onChange({ as })}
        />
        <Button size="small" onClick={onAnew}>
          回到现行规则
        </Button>
      </div>
      <Faults read={read} />
      {draft.as === 'json' ? (
        <Input.TextArea
          aria-label="规则的 JSON"
          className="ru-json"
          autoSize={{ minRows: 14, maxRows: 32 }}
          spellCheck={false}
          value={draft.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      ) : (
        <FormOf read={read} onChange={(pack) => onChange({ text: textOf(pack) })} />
      )}
    </div>
  );
}

function FormOf({ read, onChange }: Readonly<{ read: ReadDraft; onChange: (pack: RulePack) => void }>) {
  if (!read.pack) return <p className="dk-quiet">这段 JSON 还读不成规则，表单打不开；请先在“JSON”里改好。</p>;
  return (
    <>
      <RuleRows pack={read.pack} review={read.review} onChange={onChange} />
      <PackFields pack={read.pack} onChange={onChange} />
    </>
  );
}

/** What has to be put right before anything can be tried, and what one should know. */
function Faults({ read }: Readonly<{ read: ReadDraft }>) {
  const errors = read.review?.errors ?? [];
  const notices = read.review?.notices ?? [];
  return (
    <div aria-live="polite">
      {read.unreadable !== null && <p className="dk-refusal">{read.unreadable}</p>}
      {errors.length > 0 && (
        <div className="dk-refusal ru-faults">
          <b>这套规则自相矛盾，改好才能试算：</b>
          <ul>
            {errors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {notices.length > 0 && (
        <div className="ru-notices">
          <b>请留意：</b>
          <ul>
            {notices.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
