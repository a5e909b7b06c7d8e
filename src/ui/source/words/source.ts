import { catalogue } from '../../../domain/language';

/** Words of the drawer 数值出处: a figure, where it stands, how it came about, what the rules say of it, its correction. */
export const sourceWords = catalogue(
  {
    title: '数值出处',
    opened: (unit: string, year: number, name: string, value: string) =>
      `已打开：${unit}${String(year)}年${name}，${value}`,
    value: (printed: string, unit: string | undefined) => `${printed}${unit ?? ''}`,
    gone: '这份报告已不在数据集中',
    goneWhy: '可能已被移除或替换，请关闭后重新选择。',
    back: (name: string) => `‹ 返回 ${name}`,
    /** A figure of another year, or of another unit and year. */
    ofYear: (year: number, name: string) => `${String(year)}年${name}`,
    ofReport: (report: string, name: string) => `${report}${name}`,
    report: (unit: string, year: number) => `${unit}${String(year)}年`,
    year: (year: number) => `${String(year)}年`,
    waitingOff: (why: string) => `数值、原表位置与校验暂时无法显示：${why}`,
    retry: '重试',
    engine: '分析引擎正在准备',
    waiting: (progress: string) => `${progress}，完成后显示数值与原表位置。`,
    reading: { value: '正在读取数值', origin: '正在读取来历', place: '正在读取原表位置', checks: '正在核对' },
    openForm: '打开整张表',
    facts: {
      meaning: '含义',
      origin: '来历',
      raw: '原文',
      note: '备注',
      claim: '报告自述',
      share: '占比',
      change: '同比',
      per10k: '每万人',
      wording: '分类说明',
      scope: '口径',
    },
    perPersons: (quotient: string, persons: string) => `${quotient}（÷ ${persons}）`,
    atLine: (where: string, line: number) => `${where}，第 ${String(line)} 行`,
    quoted: (text: string) => `“${text}”`,
    claim: (printed: string, agrees: boolean | undefined) =>
      `${printed}，${agrees === undefined ? '表中没有可核对的数' : agrees ? '一致' : '不一致'}`,
    place: '原表位置',
    inText: '出自报告正文，不在统计表内。',
    implied: (derivation: string | undefined) => `本报告没有直接写明，${derivation ?? '由其他报告推算'}。`,
    computed: (derivation: string | undefined) =>
      `报表此处没有数字栏，由下列各行相加（${derivation ?? '计算'}）：`,
    notInForm: '本报告所用的报表没有此项，正文也未收录。',
    gap: (words: string) => `${words}。`,
    gaps: {
      title: '报告没有标题',
      whereabouts: '报告没有网址，也没有文件名',
      dataset: '数据集没有指纹',
      place: '所用报表没有这一格',
      derivation: '没有写明如何推得',
    },
    fragment: '原表片段',
    cut: '略',
    thisFigure: '（当前数值）',
    filePlace: (where: {
      readonly file: string | undefined;
      readonly sheet: string | undefined;
      readonly page: number | undefined;
      readonly row: number;
      readonly column: number;
      /** As a sheet names it: C4; undefined in a line of text, whose columns are characters. */
      readonly letters: string | undefined;
    }) =>
      `文件${where.file === undefined ? '' : `“${where.file}”`}${where.sheet === undefined ? '' : `，工作表“${where.sheet}”`}${where.page === undefined ? '' : `，第 ${String(where.page)} 页`}，第 ${String(where.row)} 行第 ${String(where.column)} ${where.letters === undefined ? '个字' : `列（${where.letters}）`}`,
    rereading: '正在重读文件',
    filePart: '文件片段',
    fileUnread: '文件片段未能读出，不影响已载入的数值。',
    formula: '算式',
    formulaWritten: '代入数值的算式',
    overZero: '分母为0，不计算比率，显示为“—”，不是0%。',
    lacking: (terms: readonly (readonly [name: string, word: string])[]) =>
      `缺少：${terms.map(([name, word]) => `${name}（${word}）`).join('、')}，因此无法计算。`,
    resting: (origin: string, others: readonly string[]) => `${origin}（所用数值为${others.join('、')}）`,
    share: (part: string, whole: string, name: string, rate: string) =>
      `${part} ÷ ${whole}（${name}）= ${rate}`,
    classWording: (letter: string, words: string) => `${letter}类：${words}`,
    checks: '与此有关的校验',
    noRules: '没有涉及此数值的规则。',
    passed: (count: number) => `通过 ${String(count)} 条`,
    stillChecking: '需要其他报告的规则仍在核对。',
    notChecked: (why: string | undefined) => `需要其他报告的规则未能核对：${why ?? '原因不明'}`,
    sides: (left: string, right: string, difference: string) => `左 ${left}，右 ${right}，差 ${difference}`,
    /** Leads a sentence that speaks of another report. */
    ofOther: (report: string) => `${report}报告：`,
    rule: (title: string, source: string) => `规则：${title}（${source}）`,
    decision: (state: string, note: string) => `核对意见：${state}${note === '' ? '' : `，${note}`}`,
    others: (count: number) => `涉及的其他数值 ${String(count)} 个`,
    settle: '在数据校验中处理',
    reportTitle: '报告',
    about: {
      title: '标题',
      unit: '单位',
      publisher: '发布',
      published: '发布日期',
      address: '网址',
      file: '文件',
      whereabouts: '出处',
      dataset: '数据集',
      note: '备注',
    },
    sheet: (name: string) => `（工作表“${name}”）`,
    fingerprint: (text: string) => `指纹 ${text}`,
  },
  () => import('./source.en'),
);
