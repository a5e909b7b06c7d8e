import type { Draft } from './draft';

interface Told {
  readonly name: string;
  readonly year: number;
  readonly sentence: string;
}

interface ReadmeFacts {
  readonly reports: readonly Draft[];
  readonly figureCount: number;
  readonly contradictions: readonly Told[];
  readonly textContradictions: readonly Told[];
  readonly emptyCells: readonly Told[];
  readonly missingReports: readonly { readonly name: string; readonly year: number }[];
  readonly lateNames: readonly string[];
  readonly ownWording: readonly string[];
}

/** The README of the package, with the numbers of what was planted. */
export function readmeText(facts: ReadmeFacts): string {
  const list = (told: readonly Told[]) =>
    told.map(({ name, year, sentence }) => `- ${name} ${String(year)} 年：${sentence}`).join('\n');
  const gaps = facts.missingReports.map(({ name, year }) => `${name} ${String(year)}`).join('、');
  return `# 赣州市县级单位 2014–2024 · 合成示例数据

**本数据全部由程序编造，不是任何单位发布的数字，不得引用。** Every figure here is made up by a program. The places are
real, the numbers are not: none of them was published, measured or estimated.

${String(facts.reports.length)} reports with ${String(facts.figureCount)} figures, scope 全域, of the eighteen county-level units of 赣州市. They show
what the dashboard does with three generations of the form, breaks, gaps and contradictions, and never share a chart,
a table or a file with real reports.

## Origin and licence

Made by \`generate.ts\` with a fixed seed; the same files come out on every machine, and a test holds them to it:

\`\`\`
npx tsx datasets/ganzhou-demo/generate.ts
\`\`\`

Under the licence of this project. Codes and names of the units come from \`datasets/regions\`.

## What is in it

- Forms: 2014表 for 2014–2018, 2019表 for 2019 and 2020, 2021表 from 2021 on. ${facts.lateNames.join('、')} still filled in the
  2014表 for 2019.
- Names in titles are those of the time: 赣县 to the report of 2016, 龙南县 to the report of 2019.
- Counts of 建议提案 stand in the text of a report, not in a form. 总数 holds last year's class B that is followed up, outside
  this year's A, B and C. Last year's class B of 人大代表建议 is what the next year follows up.
- Wording of the classes: ${facts.ownWording.join('、')} draw the lines elsewhere than the other units.
- Texts (\`claims.csv\`): every report states in its text how many applications it received and which share of 人大代表建议
  ended in class A, to be held against its figures.
- Reports that are not in the set: ${gaps}。

## Cells left empty or not a number

${list(facts.emptyCells)}

## Contradictions put in on purpose

Everything else adds up: sums of parts, 新收 + 上年结转 = 办结 + 结转下年度 in every column, carry-over and stocks from year to
year. These do not:

${list(facts.contradictions)}

Numbers of a text that its own table contradicts:

${list(facts.textContradictions)}
`;
}
