import { readStories } from './told-stories.ts';

/*
 * One line an issue; days of 2018 as `6.8`, a sheet by its Wednesday:
 * towns | kind | village | handed out (registered before that, in the sheet of) | deadline, then sheet→extended to |
 * sheet=percent reported | what happened, by day or sheet
 */

/** The nineteen that are open on 2018-06-20: every rule of the default pack on one of them, and the edges of each. */
const OPEN = `
  金川镇 | r-flood | 小川村 | 4.16 | 5.30 5.30→6.8 | 5.30=62 6.13=84 6.20=95 | requested 6.20
  金川镇 | p-reward | 黄金村 | 4.26 | 6.15 | 5.23=42 6.13=75 6.20=85 | -
  金川镇 | d-drug | 老庄村 | 4.23 | 6.13 6.13→6.23 | 5.23=50 6.6=58 6.13=65 6.20=75 | -
  金川镇、梅子镇、新场镇 | w-test | 兴隆村 | 4.27 | 6.26 | 5.23=36 6.13=58 6.20=72 | -
  广货街镇 | h-roof | 五台村 | 4.20 | 6.1 5.30→6.10 6.13→6.17 | 5.16=42 6.6=50 6.13=58 6.20=80 | -
  广货街镇 | w-leak | 蒿沟村 | 5.6 (5.2) | 6.25 | 5.23=32 6.13=60 6.20=75 | -
  广货街镇 | r-bridge | 沙沟村 | 4.23 | 6.20 | 5.23=48 6.13=72 6.20=92 | -
  梅子镇 | f-loan | 安坪村 | 4.20 | 6.30 | 5.9=20 5.30=35 | suspended 5.30
  梅子镇 | e-wall | 生凤村 | 5.6 (5.2) | 6.27 | 5.23=22 6.6=33 6.13=40 6.20=50 | -
  新场镇 | r-group | 花石村 | 4.20 | 6.10 | 5.16=40 6.6=72 6.13=82 6.20=96 | requested 6.20
  新场镇 | h-rebuild | 同心村 | 4.26 | 6.24 | 5.23=40 6.13=68 6.20=95 | requested 6.20
  龙王镇 | w-source | 棋盘村 | 4.24 | 6.22 | 5.23=50 6.13=82 6.20=95 | requested 6.20
  城关镇 | r-guard | 旱坝村 | 4.25 | 7.10 | 5.23=36 6.13=50 6.20=56 | -
  城关镇 | e-dorm | 贾营村 | 5.6 | 8.31 | 6.13=32 6.20=38 | -
  城关镇、江口回族镇 | r-cross | 冷水沟村 | 4.28 | 7.31 | 5.30=34 6.13=46 6.20=53 | -
  江口回族镇 | d-slow | 高桥村 | 5.6 | 6.27 | 6.13=69 6.20=82 | -
  江口回族镇 | p-bonus | 沙坪村 | 5.6 | 7.15 | 6.13=51 6.20=62 | -
  太山庙镇 | e-heat | 双建村 | 4.27 | 9.30 | 6.13=29 6.20=34 | -
  太山庙镇 | p-bag | 龙凤村 | 4.24 | 6.30 | 6.13=80 6.20=97 | requested 6.20`;

/** The twelve closed in the last week, four of them after their deadline. */
const JUST_CLOSED = `
  金川镇 | w-pipe | 兴隆村 | 5.6 (5.2) | 6.8 | 5.30=52 6.6=72 6.13=92 | requested 6.13, closed 6.16
  新场镇 | r-bus | 新场村 | 4.24 | 6.12 | 5.23=48 6.13=85 | closed 6.19
  梅子镇 | w-keeper | 南昌村 | 4.20 | 6.11 | 5.23=52 6.13=94 | requested 6.13, closed 6.14
  梅子镇 | c-reply | 安坪村 | 4.27 | 6.30 | 5.23=35 6.13=80 | closed 6.19
  太山庙镇 | h-old | 长坪村 | 4.20 | 6.10 | 5.23=46 6.13=93 | closed 6.15
  四亩地镇 | j-subsidy | 柴家关村 | 4.26 | 6.20 | 5.23=45 6.13=88 | closed 6.19
  四亩地镇、筒车湾镇 | w-cross | 严家坪村 | 4.25 | 6.22 | 5.23=40 6.13=85 | closed 6.20
  筒车湾镇 | e-return | 七里村 | 5.6 | 6.30 | 6.13=90 | requested 6.13, closed 6.15
  城关镇 | p-award | 渔湾村 | 4.23 | 6.20 | 5.23=50 6.13=95 | requested 6.13, closed 6.14
  城关镇 | d-slow | 龙泉村 | 5.6 | 6.25 | 6.13=82 | closed 6.19
  城关镇、江口回族镇 | r-surface | 月河村 | 4.24 | 6.20 | 5.23=45 6.13=90 | closed 6.15
  广货街镇 | p-sale | 北沟村 | 5.6 | 6.30 | 6.13=78 | closed 6.20`;

export const LAST_WEEKS = [...readStories(OPEN), ...readStories(JUST_CLOSED)];
