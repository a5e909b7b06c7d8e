import { catalogue } from '../language';

/** What 指标说明 tells of an indicator or a measure. */
export const definitionWords = catalogue(
  {
    kinds: { heading: '标题行', indicator: '报表指标', joined: '合并指标', rate: '比率', share: '占比' },
    verdicts: { yes: '可比', 'with-note': '可比，须附说明', no: '不可比' },
    rowKinds: {
      cell: '',
      head: '标题行，没有数值格',
      computed: '表中没有这一格，由各行相加',
      outside: '取自正文或地方增设的行',
    },
    directions: {
      heading: '标题行，没有数值',
      higher: '越高越好',
      lower: '越低越好',
      count: '仅为数量，不作优劣评价',
      rate: '仅作排序，不作优劣评价',
    },
    same: '两种报表的有关各行含义相同，可以直接比较。',
    bothForms: (one: string, other: string) => `${one}与${other}`,
    inText: (name: string) => `报告正文：${name}`,
    years: (first: number, last: number | undefined) =>
      last === undefined ? `${first} 年度起` : `${first}–${last} 年度`,
    firstForm:
      '2014年度报告起使用全国统一的《政府信息公开情况统计表》，分主动公开、回应解读、依申请公开、行政复议、行政诉讼、举报投诉、依申请公开收费、机构建设和保障经费、会议和培训九部分，由下而上逐级汇总。此前的年度报告以文字为主，统计表由各地自定，没有全国统一的行，因此不与此后的数连线比较。',
    cautions: [
      '本级、全域、部门是不同的统计口径，不同级别的单位也不同：二者都不放进同一个排名、平均或合计；前后两年口径不同时不作同比。',
      '未填、不适用、未收录、无法识别都不是 0；合计时注明“n 个单位中有数的几个”。',
      '报表改版前后，判为“不可比”的不连线、不作同比、不排名；判为“可比，须附说明”的分段画出并附说明。',
      '数量多少不是优劣：没有方向的指标只作排序，不作排名。',
      '真实年报与合成示例数据不放进同一张图。',
    ],
    rateCaution:
      '比率不相加、不平均；多个单位的比率为分子之和 ÷ 分母之和。分母为 0 时写“—”，变化以百分点计。',
    baseCaution: (base: number) => `分母不足 ${base} 的不参加排名。`,
    stockCaution: '这是某一时点的存量，各年不能相加。',
    overlap: (title: string) => `${title}：各项可重复计，不能相加。`,
    noWhole: '没有可核实的总数，不作占比。',
    shareOf: (whole: string) => `可作占比，分母只能是“${whole}”。`,
    // Rows and formulas in words.
    notInForm: '没有此项',
    onlyInText: '表中没有此项，取自报告正文',
    asPrinted: '表中原值，不作计算',
    rowOf: (path: string, kind: string) => `${path}（${kind}）`,
    list: (parts: readonly string[]) => parts.join('；'),
    ofForms: (forms: readonly string[], text: string) => `${forms.join('、')}：${text}`,
    quotient: (over: string, isOverSum: boolean, under: string, isUnderSum: boolean) =>
      // Full-width brackets bring their own blank.
      `${isOverSum ? `（${over}）` : `${over} `}÷${isUnderSum ? `（${under}）` : ` ${under}`}`,
  },
  () => import('./definitions.en'),
);
