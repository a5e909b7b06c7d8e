import { catalogue } from '../../domain/language';

/** Results of suggestions and proposals by class. */
export const proposalWords = catalogue(
  {
    kinds: { npc: '人大建议', cppcc: '政协提案', both: '合计' },
    /** Short, where a name, a kind and a count stand in one line beside a bar. */
    kindsOnAxis: { npc: '人大建议', cppcc: '政协提案', both: '合计' },
    title: (units: string) => `${units} 建议提案办理结果`,
    noShares: 'A、B、C 三类没有都写明，不能作占比。请改选年份或单位。',
    shareOf: '占本年 A、B、C 三类答复件 %',
    targets: (a: number, c: number) => `目标 A ≥ ${a}%、C ≤ ${c}%`,
    class: (letter: string) => `${letter} 类`,
    classShare: (letter: string) => `${letter} 类占比`,
    met: '达标',
    missed: '未达标',
    localWording: '当地分类说明',
    wordingUnknown: '分类说明未收录',
    wordingOf: (number: number) => `分类说明${String(number)}`,
    notLoaded: '未收录',
    localMeaning: (meaning: string | undefined) =>
      meaning === undefined ? '当地分类说明未收录' : `当地说明：${meaning}`,
    notAdded: '分类说明未收录的不合计',
    goalOfKind: (kind: string, ofA: string, ofC: readonly string[]) =>
      `${kind} A 类 ${ofA}${ofC.length === 0 ? '' : `，C 类 ${ofC.join('、')}`}`,
    goalsMet: (counts: readonly string[]) => `达到目标的单位：${counts.join('；')}。`,
    kind: '类别',
    classD: 'D 类（不计入）',
    goal: '目标',
    howCompared: '各类含义以当地说明为准：A 类可比，B、C 类只在说明相同的单位之间比较。',
    wordingsApart: '分类说明不同的单位分开排列。',
    withoutD: 'D 类不计入占比的分母。',
    priorApart: '上届（次）B 类转 A 类不计入本年件数，另列。',
    incomplete: (names: readonly string[]) => `三类不全，不作占比：${names.join('；')}。`,
    lacks: (name: string, classes: readonly string[]) => `${name}（缺 ${classes.join('、')} 类）`,
    entry: (name: string, base: number) => `${name} ${String(base)} 件`,
    means: (letter: string, meaning: string) => `${letter}＝${meaning}`,
    cases: '件',
    // Last year's class B.
    conversionTitle: (year: number) => `${String(year)} 年上届（次）B 类转 A 类`,
    conversionFormula: '转为 A 类件数 ÷ 跟踪件数',
    conversionApart: '跟踪上届（次）B 类件的转化，与本年 A、B、C 类分开计，不在其分母之内。',
    conversionRate: 'B 转 A 率',
    turnedA: '转为 A 类',
    followedB: '跟踪 B 类',
  },
  () => import('./proposals.en'),
);
