import type { MeetingStep } from '../../../features/meetings-desk/steps.ts';
import './step-line.css';

const SPOKEN = { done: '已完成', now: '当前', next: '未到' } as const;

/** The way of a meeting: what is done, where it stands, what comes. */
export function StepLine({ steps }: Readonly<{ steps: readonly MeetingStep[] }>) {
  return (
    <ol className="mt-steps" aria-label="会议的步骤">
      {steps.map(({ key, word, at, when, note }, index) => (
        <li key={key} data-at={at} aria-current={at === 'now' ? 'step' : undefined}>
          <span className="mt-step-dot" aria-hidden>
            {at === 'done' ? '✓' : index + 1}
          </span>
          <b>{word}</b>
          <span className="visually-hidden">（{SPOKEN[at]}）</span>
          <span className="mt-step-when">{when}</span>
          <small>{note}</small>
        </li>
      ))}
    </ol>
  );
}
