/** Peoples named in the names of autonomous divisions, longest first so that 塔吉克 is not read as something shorter. */
const PEOPLES = [
  '柯尔克孜',
  '鄂伦春',
  '鄂温克',
  '哈萨克',
  '塔吉克',
  '达斡尔',
  '维吾尔',
  '土家',
  '仡佬',
  '仫佬',
  '毛南',
  '布依',
  '布朗',
  '保安',
  '东乡',
  '朝鲜',
  '傈僳',
  '蒙古',
  '纳西',
  '普米',
  '撒拉',
  '锡伯',
  '裕固',
  '独龙',
  '拉祜',
  '哈尼',
  '景颇',
  '傣',
  '侗',
  '回',
  '黎',
  '满',
  '苗',
  '怒',
  '羌',
  '畲',
  '水',
  '土',
  '佤',
  '瑶',
  '彝',
  '藏',
  '壮',
  '白',
  '各',
];

const AUTONOMOUS = /自治(?:区|州|县|旗)$/u;
/** Class words, longer ones first: 浦东新区 is 浦东, not 浦东新. */
const PLAIN_CLASS = /(?:特别行政区|地区|林区|特区|新区|省|市|区|县|盟|旗)$/u;
/** Endings that belong to the name: 井陉矿区, 土默特左旗, 达尔罕茂明安联合旗. */
const KEPT_WHOLE = /(?:矿区|[左右前后中]旗|联合旗)$/u;
/** Districts of a people without the word 自治: 管城回族区. */
const PEOPLES_DISTRICT = /族区$/u;

/**
 * A division's name without its class word: 南康区 → 南康, 白沙黎族自治县 → 白沙, 香港特别行政区 → 香港.
 *
 * @returns the name itself where dropping would leave fewer than two characters (矿区, 赣县) or cut into the
 *   name (井陉矿区, 土默特左旗).
 */
export function withoutClassWord(name: string): string {
  const bare = bareName(name);
  return bare.length < 2 ? name : bare;
}

function bareName(name: string): string {
  if (AUTONOMOUS.test(name)) return withoutPeoples(name.replace(AUTONOMOUS, ''));
  if (PEOPLES_DISTRICT.test(name)) return withoutPeoples(name.slice(0, -1));
  return KEPT_WHOLE.test(name) ? name : name.replace(PLAIN_CLASS, '');
}

/** Drops peoples from the end, but never the last two characters: 东乡族 stays 东乡, not nothing. */
function withoutPeoples(name: string): string {
  let rest = name;
  for (;;) {
    const shorter = withoutLastPeople(rest);
    if (shorter === rest || shorter.length < 2) break;
    rest = shorter;
  }
  return rest.length > 2 && rest.endsWith('族') ? rest.slice(0, -1) : rest;
}

function withoutLastPeople(name: string): string {
  const ending = PEOPLES.find((people) => name.endsWith(`${people}族`));
  if (ending !== undefined) return name.slice(0, -ending.length - 1);
  // Names of three or more characters are also printed without 族: 察布查尔锡伯自治县.
  const bare = PEOPLES.find((people) => people.length > 1 && name.endsWith(people));
  return bare === undefined ? name : name.slice(0, -bare.length);
}
