import type { County, Region } from '@ryg/shared/domain/region.ts';

const town = (code: string, name: string, shortName: string, aliases: readonly string[] = []): Region => ({
  code,
  name,
  shortName,
  aliases,
});

/** The sample's county. Place names and codes are official; whatever is said about them is invented. */
export const COUNTY: County = {
  code: '610923',
  name: '宁陕县',
  publisher: '宁陕县整改办公室',
  hotline: '0915-000-0000',
  towns: [
    town('610923100', '城关镇', '城关'),
    town('610923101', '四亩地镇', '四亩地'),
    town('610923102', '江口回族镇', '江口', ['江口镇']),
    town('610923104', '广货街镇', '广货街'),
    town('610923105', '龙王镇', '龙王'),
    town('610923106', '筒车湾镇', '筒车湾'),
    town('610923108', '金川镇', '金川'),
    town('610923109', '皇冠镇', '皇冠'),
    town('610923110', '太山庙镇', '太山庙'),
    town('610923111', '梅子镇', '梅子'),
    town('610923113', '新场镇', '新场'),
  ],
  minIssues: 5,
  demo: true,
};

/** Villages named in the internal wording of issues. */
export const VILLAGES: Readonly<Record<string, readonly string[]>> = {
  城关镇: ['老城村', '寨沟村', '朱家嘴村', '贾营村', '旱坝村', '青龙垭村', '龙泉村', '渔湾村', '八亩村', '月河村'],
  四亩地镇: ['四亩地村', '严家坪村', '柴家关村'],
  江口回族镇: ['江镇村', '高桥村', '新庄村', '沙坪村', '竹山沟村', '江河村', '冷水沟村'],
  广货街镇: ['沙沟村', '蒿沟村', '沙洛村', '五台村', '北沟村', '和平村'],
  龙王镇: ['中华村', '西沟村', '东沟村', '棋盘村', '河坪村', '莲花村', '永红村'],
  筒车湾镇: ['许家城村', '七里村', '海棠园村', '龙王坪村', '桅杆坝村', '油房坪村'],
  金川镇: ['黄金村', '老庄村', '小川村', '兴隆村'],
  皇冠镇: ['南京坪村', '兴隆村', '双河村'],
  太山庙镇: ['太山村', '长坪村', '油房村', '双建村', '龙凤村'],
  梅子镇: ['安坪村', '南昌村', '生凤村'],
  新场镇: ['新场村', '花石村', '同心村'],
};

/** County leaders as posts; no person is meant. Issues of departments answer to the first. */
export const SPONSORS: Readonly<Record<string, string>> = {
  城关镇: '县级领导甲',
  四亩地镇: '县级领导乙',
  江口回族镇: '县级领导丙',
  广货街镇: '县级领导丁',
  龙王镇: '县级领导戊',
  筒车湾镇: '县级领导己',
  金川镇: '县级领导庚',
  皇冠镇: '县级领导乙',
  太山庙镇: '县级领导辛',
  梅子镇: '县级领导壬',
  新场镇: '县级领导癸',
};
export const COUNTY_SPONSOR = '县级领导甲';
