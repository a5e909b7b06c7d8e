import { catalogue } from '../../../domain/language';

/** Words for what is loaded and what this browser keeps: data sets, corrections, kept imports, the workspace file. */
export const keptWords = catalogue(
  {
    cancel: '取消',
    confirm: '确认清除',
    imports: '本机保存的导入',
    clearImports: '清除全部导入',
    noImports: '本机没有保存导入的数据。',
    importsKept: (count: number, size: string) =>
      `本机保存了 ${String(count)} 份导入的数据（含真实年报与合成示例），原文件共 ${size}，下次打开自动载入。`,
    onlyHere: ' 数据和原文件只存在这台电脑的这个浏览器里；清理浏览器数据会一并删除，请另行导出备份。',
    askImports: (hasUnread: boolean) =>
      `将移除全部导入的数据（真实年报与合成示例），并删除本机保存的原文件${hasUnread ? '，包括不能读取的部分' : ''}。随页面提供的数据和核对意见不受影响。此操作不能撤销。`,
    corrections: '人工修正',
    clearCorrections: '清除全部人工修正',
    noCorrections: '没有人工修正。点开任一数值的出处，可修正此数值；原值始终保留。',
    correctionsKept: (applied: number, outdated: number, elsewhere: number) =>
      `当前数据中已套用 ${String(applied)} 处${outdated > 0 ? `，另有 ${String(outdated)} 处已过期（文件中的数值与修正时不同），没有套用` : ''}${elsewhere > 0 ? `；还有 ${String(elsewhere)} 处属于未打开的数据` : ''}。修正只存在本机，并随“导出工作区”带走；报告文件中的原值不变。`,
    outdated: '已过期',
    correction: (
      unit: string,
      year: string,
      indicator: string,
      applicant: string | undefined,
      what: string,
    ) => `${unit} ${year} 年${indicator}${applicant === undefined ? '' : `（${applicant}）`}：${what}`,
    remove: '删除',
    takeBack: '撤回',
    askCorrections: (count: number) =>
      `将清除 ${String(count)} 处人工修正（真实年报与合成示例），数值回到文件中的原值。此操作不能撤销，可先导出工作区备份。`,
    kept: {
      saving: '正在保存到本机…',
      kept: '已保存在本机',
      lost: '本次可用，关闭后不保存',
    },
    bundled: '随页面提供',
    real: '真实年报',
    synthetic: '合成示例数据',
    content: '内容',
    year: (year: number) => `${String(year)} 年`,
    counts: (units: number, years: string, reports: string, figures: string) =>
      `${String(units)} 个单位 · ${years} · ${reports} 份报告 · ${figures} 个数值`,
    origin: '来源',
    fromFile: (file: string) => `由文件“${file}”载入`,
    licence: '许可',
    noLicence: '未注明，使用前请向提供者确认',
    imported: '导入',
    fileSize: (size: string) => `，文件 ${size}`,
    leftOut: '留下',
    acknowledged: '确认',
    corrected: '修正',
    correctedCount: (count: string) => `${count} 处人工修正`,
    fingerprint: '指纹',
    removeSet: '移除',
    refusedUnknown: '导入时没有记录留下的行数',
    refusedNone: '没有留下的行',
    refused: (rows: string) => `留下 ${rows} 行没有载入`,
    removed: (title: string, reports: number) =>
      `已移除“${title}”，${String(reports)} 份报告。关闭页面前可以撤销。`,
    undo: '撤销',
    notRestored: (why: string) => `没有恢复。${why}`,
    workspace: '导出工作区',
    workspaceHas: '保存为一个文件，在另一台电脑的“导入数据”中打开即可接着用。其中有：',
    allData: (reports: string, sets: string) =>
      `现在打开的一侧的全部数据：${reports} 份报告（导入的数据集 ${sets} 个），每个数值带出处`,
    decisions: (reviews: string, corrections: string) =>
      `核对意见（本机共 ${reviews} 条）、人工修正（本机共 ${corrections} 处）中属于这些报告的`,
    settings: (hasPopulation: boolean) =>
      `列的对应方式${hasPopulation ? '、人口' : ''}，现在选定的地区、年份和口径`,
    withFiles: (count: string, size: string) =>
      `附带原文件 ${count} 个（${size}），在另一台电脑上也能看到数值的原文片段`,
    asTheyCame: '原文件原样装入，其中可能有填报人姓名和电话；不附带时，文件中只有遮盖后的内容。',
    tooLarge: (names: readonly string[]) =>
      ` 合计超过 40 MB，以下原文件不装入（指纹仍在）：${names.join('、')}。`,
    notExported: (why: string) => `没有导出。${why}`,
    writing: '正在写出…',
    save: '保存文件',
    workspaceFile: (kind: string, years: string, day: string) => `${kind}_工作区_${years}_${day}.json`,
  },
  () => import('./kept.en'),
);
