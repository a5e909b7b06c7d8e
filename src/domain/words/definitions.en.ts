export default {
  kinds: {
    heading: 'heading',
    indicator: 'row of the form',
    joined: 'joined count',
    rate: 'rate',
    share: 'share',
  },
  verdicts: { yes: 'comparable', 'with-note': 'comparable with a note', no: 'not comparable' },
  rowKinds: {
    cell: '',
    head: 'a heading without a number cell',
    computed: 'no cell of its own, rows are added',
    outside: 'from the text, or a row that some places add',
  },
  directions: {
    heading: 'a heading, no number',
    higher: 'higher is better',
    lower: 'lower is better',
    count: 'a volume, not judged',
    rate: 'put in order, not judged',
  },
  same: 'The rows mean the same in both forms and compare as they are.',
  bothForms: (one: string, other: string) => `${one} and ${other}`,
  inText: (name: string) => `told in the text: ${name}`,
  years: (first: number, last: number | undefined) =>
    last === undefined ? `from ${first} on` : `${first}–${last}`,
  firstForm:
    'From 2014 on reports carry one national table in nine parts: disclosure, responses, applications, reviews, lawsuits, complaints, fees, staff and funds, meetings and training, added up from below. Earlier reports are mostly text with tables of each place’s own, so nothing is joined with later figures.',
  cautions: [
    'Own level, whole district and department are different scopes, and units of different levels differ as well: neither share a rank, an average or a sum; years of different scopes have no change year on year.',
    'Blank, not on the form, no report and unreadable are not 0; sums say how many of n units have a figure.',
    'Across a new form: what is not comparable is not joined, not compared year on year and not ranked; what is comparable with a note is drawn apart with the note.',
    'Volume is no merit: measures without a direction are put in order and not ranked.',
    'Real reports and synthetic sample data (合成示例数据) never share a chart.',
  ],
  rateCaution:
    'Rates are not added and not averaged: the rate of several units is the sum of numerators ÷ the sum of denominators. Over 0 it is “—”, and changes are told in percentage points.',
  baseCaution: (base: number) => `Not ranked with a denominator below ${base}.`,
  stockCaution: 'A stock at one moment: years are not added.',
  overlap: (title: string) => `${title}: parts may overlap and are not added.`,
  noWhole: 'There is no total to prove, so no share.',
  shareOf: (whole: string) => `Has a share, of “${whole}” alone.`,
  notInForm: 'no such row',
  onlyInText: 'not in the table, from the text of the report',
  asPrinted: 'as printed in the table, nothing computed',
  rowOf: (path: string, kind: string) => `${path} (${kind})`,
  list: (parts: readonly string[]) => parts.join('; '),
  ofForms: (forms: readonly string[], text: string) => `${forms.join(', ')}: ${text}`,
  quotient: (over: string, isOverSum: boolean, under: string, isUnderSum: boolean) =>
    `${isOverSum ? `(${over})` : over} ÷ ${isUnderSum ? `(${under})` : under}`,
};
