import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay } from '@ryg/shared/domain/day-words.ts';
import { html, NOTHING, type Html } from '../../../platform/html.ts';

/** Nothing to show, and why, in words. */
export const calmPage = (heading: string, ...lines: readonly string[]): Html =>
  html`<section class="calm">
    <h1>${heading}</h1>
    ${lines.map((line) => html`<p>${line}</p>`)}
    <p><a class="say" href="/public">打开公示页</a></p>
  </section>`;

export type Correction = Readonly<{ on: CalendarDay; title: string | null; text: string }>;

/** 更正: what was wrong on the square and what is right, the newest first. */
export const correctionsPage = (corrections: readonly Correction[]): Html =>
  html`<section class="part first">
    <h1>更正</h1>
    <p class="quiet">公开过的内容有错，整改办另发更正；以前各期保持原样，不改写。</p>
    ${
      corrections.length === 0
        ? html`<p>到目前为止没有更正。</p>`
        : html`<ul class="issues">
            ${corrections.map(
              ({ on, title, text }) =>
                html`<li class="issue">
                  <p class="quiet">${monthDay(on)}</p>
                  ${title === null ? NOTHING : html`<h4>${title}</h4>`}
                  <p>${text}</p>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
