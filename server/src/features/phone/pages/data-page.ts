import { openData } from '@ryg/shared/contract/open-data.contract.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import {
  FIELD_KIND_WORDS,
  ISSUE_FIELDS,
  licenceOf,
  TOWN_FIELDS,
  type DataField,
} from '@ryg/shared/domain/open-data.ts';
import { html, type Html } from '../../../platform/html.ts';

const FILES = [
  [openData.issuesTable.url, '问题表', 'CSV，用电子表格打开'],
  [openData.townsTable.url, '各镇表', 'CSV，用电子表格打开'],
  [openData.issues.url, '问题', 'JSON，供程序使用'],
  [openData.towns.url, '各镇', 'JSON，供程序使用'],
  [openData.fields.url, '数据项说明', 'JSON，供程序使用'],
] as const;

/** 开放数据: the files and what their columns mean, from the table the files themselves are made of. */
export const dataPage = (board: Board): Html =>
  html`<section class="part first">
      <h1>开放数据</h1>
      <p>第 ${board.number} 期公开的全部数据，和页面上的一样，没有更多也没有更少。</p>
      <ul class="links">
        ${FILES.map(
          ([url, name, kind]) =>
            html`<li>
              <a href="${url}">${name} <span class="quiet">${kind}</span></a>
            </li>`,
        )}
      </ul>
      <p>许可：${licenceOf(board)}。</p>
      <p class="quiet">表格文件的第一行是说明，第二行是列名。</p>
    </section>
    <section class="part">
      <h2>问题：数据项说明</h2>
      ${dictionary('问题数据项', ISSUE_FIELDS)}
    </section>
    <section class="part">
      <h2>各镇：数据项说明</h2>
      ${dictionary('各镇数据项', TOWN_FIELDS)}
    </section>`;

const dictionary = <T>(label: string, fields: readonly DataField<T>[]): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${label}">
    <table class="words">
      <thead>
        <tr>
          <th scope="col">列名</th>
          <th scope="col">含义</th>
          <th scope="col">类型</th>
          <th scope="col">程序用名</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ({ key, heading, kind, means }) =>
            html`<tr>
              <th scope="row">${heading}</th>
              <td>${means}</td>
              <td>${FIELD_KIND_WORDS[kind]}</td>
              <td><code>${key}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
