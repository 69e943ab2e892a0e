import { foldText, visibleText } from '../clean-text.ts';
import { ALL_TOWNS } from '../issue.ts';
import type { Region } from '../region.ts';

export type TownsReading = Readonly<{
  towns: readonly string[];
  aliases: readonly Readonly<{ written: string; meant: string }>[];
  unknown: readonly string[];
}>;

const ALL =
  /^(?:全县|我县|县域内|各县区|所有|全部|\d+个|十一个)?(?:各|所有|全部|每个|全县|\d+个|十一个)+(?:有关|相关)?(?:乡镇街道|乡镇办|镇街道|乡镇|镇街|镇办|镇村|镇|乡|街道)(?:\(.*\))?$|^全县$|^全县范围$/u;
const SUFFIX = /(?:(?:回|藏|满|苗|土家|彝|壮|畲|瑶|侗|蒙古)族)?(?:镇|乡|街道(?:办事处)?)$/u;

export const townStem = (name: string): string => foldText(name).replace(SUFFIX, '');

/** Finds a town by what a clerk calls it, or null. */
export type TownMatcher = (written: string) => string | null;

/** Names are matched in full, by alias or short name, and with or without 镇/乡/街道; two towns that fit match neither. */
export function matchRegions(regions: readonly Region[]): TownMatcher {
  return (written) => {
    const name = foldText(written);
    const exact = regions.filter(
      (region) => region.name === name || region.shortName === name || region.aliases.includes(name),
    );
    const found =
      exact.length > 0
        ? exact
        : regions.filter((region) => townStem(region.name) === townStem(name) && townStem(name) !== '');
    return found.length === 1 ? (found[0]?.name ?? null) : null;
  };
}

/** Without a list of towns, the fuller name that the same file uses elsewhere: 城关 is the 城关镇 of the other rows. */
export function matchWithin(cells: readonly string[]): TownMatcher {
  const full = new Set(cells.flatMap(splitTowns).filter((name) => SUFFIX.test(name)));
  return (written) => {
    if (full.has(written)) return written;
    const fits = [...full].filter((name) => townStem(name) === written);
    return fits.length === 1 ? (fits[0] ?? written) : written;
  };
}

/** 江口镇（高桥村、江镇村） and 江口镇冷水沟村 lie in 江口镇; 等4个镇 counts what the list does not name. */
const REMARK_IN_BRACKETS = /[(（](?:[^()（）]*村|共?\d+[个户人][^()（）]*)[)）]/gu;
const AND_SO_ON = /等(?:(?:\d+|[一二三四五六七八九十]+)个)?(?:乡镇|镇|乡|街道)?$/u;
const TOWN_OF_VILLAGE = /^(.+?(?:镇|乡|街道))(?:人民政府|政府|.{2,}(?:村|社区|居委会)(?:委会)?)$/u;

function splitTowns(text: string): string[] {
  return text
    .replace(REMARK_IN_BRACKETS, '')
    .split(/[、,，;；/\n\r|&]+|\s+/u)
    .map((part) => foldText(part).replace(AND_SO_ON, ''))
    .filter((part) => part !== '' && !/^(?:无|[-—]+|县直|县级|县本级|不涉及)$/u.test(part));
}

/** The town of a village when the part before it is a town's whole name. */
function matchWithVillage(written: string, match: TownMatcher): string | null {
  const whole = match(written);
  const town = TOWN_OF_VILLAGE.exec(written)?.[1];
  if (town === undefined || (whole !== null && whole !== written)) return whole;
  return match(town) ?? whole;
}

/** A sheet named after a town holds that town's issues. */
export function townOfSheet(name: string, match: TownMatcher): string | null {
  const folded = foldText(name);
  if (ALL.test(folded) || !/^\p{Script=Han}{2,8}$/u.test(folded)) return null;
  const meant = match(folded);
  return meant !== null && (meant !== folded || /^(?!.*(?:乡镇|各|汇总)).{2,}(?:镇|乡|街道)$/u.test(folded))
    ? meant
    : null;
}

export function readTowns(text: string, match: TownMatcher): TownsReading {
  const parts = splitTowns(text);
  if (parts.some((part) => ALL.test(part))) return { towns: [ALL_TOWNS], aliases: [], unknown: [] };
  const aliases: { written: string; meant: string }[] = [];
  const unknown: string[] = [];
  const towns = parts.map((written) => {
    const meant = matchWithVillage(written, match);
    if (meant === null) unknown.push(written);
    else if (meant !== written) aliases.push({ written, meant });
    return meant ?? written;
  });
  return { towns: [...new Set(towns)], aliases, unknown };
}

/** A sheet that is no Chinese ledger writes one place a cell; its name may hold spaces and strokes. */
export function readPlace(text: string): TownsReading {
  const place = visibleText(text);
  return { towns: place === '' ? [] : [place], aliases: [], unknown: [] };
}
