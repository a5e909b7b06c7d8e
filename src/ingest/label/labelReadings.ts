/**
 * How the characters of indicators' names, rows and aliases are read, without tones and ü written v: each reading before
 * its characters. A character has one reading in all of them but for {@link WORDS}. Made with `pinyin-pro`, and held
 * against it by a test that names what is missing.
 */
const CHARACTERS = `
  an 安按案  ba 八  bai 败  ban 办版班  bao 保包报  bei 北备被  ben 本  bian 变编  biao 标表  bo 博驳  bu 不布补部  cai 采
  can 参  ce 策  ceng 层  cha 查  chang 场  cheng 成称程  chi 持  chong 充  chu 出处  chuan 传  ci 次  cong 从  cun 存
  cuo 错  da 大答  dai 代待  dan 单  dang 当  dao 到道  de 的  deng 等  di 地第  dian 点电  ding 定  dong 动  du 度读
  dui 对  e 额  er 二  fa 发法罚  fan 反范  fang 方访  fei 废费非  fen 份分  fu 复府服负  gai 改  gao 告稿  ge 个各  gen 跟
  geng 更  gong 供公共工  gou 构购  guan 关管  gui 规  guo 国果过  han 函  hao 号  he 合和  hou 后  hu 护湖  hua 划化话
  hui 会回  huo 或获  ji 及机济级继计辑集  jia 加家  jian 件兼减建  jiao 缴  jie 届接结解  jin 禁金  jing 径经  jiu 九纠  ju 举具据
  juan 卷  jue 决  kai 开  ke 可  kou 口  kuo 括  lai 来  lan 栏  lei 类  li 例历理  liang 两量  ling 另  liu 六
  luo 络  lv 律  ma 码  mei 没  men 门  mi 密秘  mian 面  ming 名明  mu 目  na 纳  nei 内  nian 年  pei 培  qi 七其期起
  qiang 强  qing 情请  qiu 求  qu 区取渠  quan 全权  que 确缺  re 热  ren 人认  reng 仍  ri 日  rong 容  ru 入  san 三
  shang 上商尚  she 涉社设  shen 审申  sheng 省  shi 事十失式时是  shou 受收  shu 属数  si 四私  song 讼  su 诉  suo 所  ta 他
  tan 谈  ti 体提题  tiao 条  ting 听  tong 同通  tou 投  tu 途  wai 外  wan 万  wang 网  wei 为位危围委微未维  wen 文稳问闻
  wo 握  wu 五务无物  xi 息  xia 下  xian 现线  xiang 相项  xiao 效  xie 协  xin 信新  xing 姓形性行  xu 序续许需  xun 训询
  yan 延  yao 要  ye 业页  yi 一以依已意益议  yin 因隐  ying 应  yong 用  you 有由  yu 予于舆逾  yuan 元原员  yue 阅  zai 再在载
  ze 责  zeng 增  zhan 站  zhang 掌章  zhao 召  zhe 者这  zhen 真  zheng 政正  zhi 之值制只址志执指止直知置职质  zhong 中众重
  zhu 主注  zhuan 专转  zi 咨子  zong 总踪  zuo 作
`;

/** Words in which a character is read otherwise. */
const WORDS: Readonly<Record<string, string>> = { 重复: 'chong fu', 重新: 'chong xin' };

const READINGS: ReadonlyMap<string, string> = new Map(
  [...CHARACTERS.matchAll(/([a-z]+) (\P{ASCII}+)/gu)].flatMap(([, reading = '', characters = '']) =>
    [...characters].map((character) => [character, reading] as const),
  ),
);

/**
 * How a label of an indicator is read: syllables parted by spaces, Latin letters and digits each by themselves,
 * punctuation left out (A类 `a lei`). A character without a reading is left out too.
 */
export function readingOfLabel(label: string): string {
  const plain = Object.entries(WORDS).reduce(
    (text, [word, reading]) => text.replaceAll(word, ` ${reading} `),
    label
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[a-z\d]/gu, ' $& '),
  );
  return [...plain.matchAll(/[a-z\d]+|\P{ASCII}/gu)]
    .flatMap(([part]) => (/^[a-z\d]/u.test(part) ? part : (READINGS.get(part) ?? [])))
    .join(' ');
}
