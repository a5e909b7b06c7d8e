/** Sentence by sentence: a note is told where all of its sentences stand here. */
const TEXTS: Readonly<Record<string, string>> = {
  // Rows at the breaks of the form.
  '2019表取消此行，主动公开总数止于2018年；此后的网站公开条数取自正文，口径不同。':
    'The 2019 form dropped this row, so the total of items disclosed ends in 2018; later numbers of website items come from the text and count something else.',
  '2014表单位为条，2019表为“本年新公开数量”，单位为件。':
    'The 2014 form counts items; the 2019 form counts documents newly disclosed in the year.',
  '2014表为“制发规范性文件总数”，2019表为“本年新制作数量”。':
    'The 2014 form asks for all normative documents issued, the 2019 form for those newly made in the year.',
  '2021表缩小为“行政规范性文件”，“制作”改为“制发”。':
    'The 2021 form narrows it to administrative normative documents, and from made to issued.',
  '2021表“现行有效件数”与2019表“对外公开总数量”不是同一存量。':
    'Documents in force in the 2021 form and documents public in total in the 2019 form are not the same stock.',
  '2021表改为“现行有效件数”，与“对外公开总数量”不是同一存量。':
    'The 2021 form asks for documents in force instead, which is not the same stock as documents public in total.',
  '2021表“制作”改为“制发”。': 'The 2021 form changed from made to issued.',
  '2019、2020年部分单位把事项数（上一年项目数量加增减）误填为处理决定数量，与2021年起的决定件数比较前请核对。':
    'In 2019 and 2020 some units filled in the number of items in place of decisions; check before comparing with decisions from 2021 on.',
  '2021表行政事业性收费由项目数改为收费金额。':
    'The 2021 form asks for the amount of administrative fees in place of the number of items.',
  '取自报告正文，统计范围由各单位自定，不跨报表比较。':
    'From the text of the report, in a scope each unit sets for itself; not compared across forms.',
  '2014表为“收到申请数”，未说明是否含上年结转；2019表起为“本年新收”，并按申请人类别分列。':
    'The 2014 form asks for applications received without saying whether those carried in count; from the 2019 form on it is those newly received, by applicant.',
  '2014表为按时办结与延期办结之和，2019表起为各类办理结果之和。':
    'In the 2014 form closed on time plus extended, from the 2019 form on the sum of all outcomes.',
  '2019表起不再按申请渠道统计。': 'From the 2019 form on applications are no longer counted by channel.',
  '2019表起没有此行；答复期限也由15个工作日改为20个工作日。':
    'The row ended with the 2019 form; the time allowed for a reply also went from 15 to 20 working days.',
  '2014表只计“同意公开”，2019表起“予以公开”并入了“属于已主动公开范围”的答复；请用“予以公开（可比口径）”比较。':
    'The 2014 form counts only what was agreed to; from the 2019 form on replies that it is already public are in it as well. Compare “Disclosed in full (comparable)” instead.',
  '2014表的“不是《条例》所指政府信息”取消，2019表新增内部事务、过程性信息、执法案卷、行政查询等事由，合计只并列展示，不连线比较。':
    'The 2019 form dropped “not government information” and added grounds such as internal affairs, process information, case files and queries; the totals stand side by side and are not joined.',
  '2019年《条例》修订后不予公开事由重新划分，本项含义相近，边界可能不同。':
    'The revision of the Regulations in 2019 redrew the grounds of refusal; this one means nearly the same, its borders may differ.',
  '2019表“保护第三方合法权益”大致对应2014表“商业秘密”与“个人隐私”，但不等同。':
    'Third-party rights in the 2019 form are roughly trade secret and personal privacy of the 2014 form, but not equal to them.',
  '2014表“申请信息不存在”与“不属于本行政机关公开”两行合为一行，不等同。':
    'Two rows of the 2014 form, does not exist and not for this agency, became one that is not equal to either.',
  '2019表起总计含“尚未审结”，2014表没有此栏，两侧总数不是同一口径，只并列展示，不连线比较。':
    'From the 2019 form on the total holds pending cases, which the 2014 form does not have; the totals stand side by side and are not joined.',
  '2019表起结果栏改为“维持、纠正、其他、尚未审结”，2014表没有“尚未审结”；部分单位2019年起把结转案件计入。':
    'From the 2019 form on results are upheld, corrected, other and pending; the 2014 form has no pending. From 2019 some units count cases carried over.',
  '2014表为一栏，2019表起分“未经复议直接起诉”“复议后起诉”两栏，此处为两栏之和；部分单位2019年起把结转案件计入。':
    'One column in the 2014 form, two from the 2019 form on (direct suits, suits after review), added here. From 2019 some units count cases carried over.',
  '2014表为表中数，单位万元；2021表起取自正文，原单位为元，已换算为万元。':
    'In the 2014 form a cell in units of 10k yuan; from the 2021 form on told in the text in yuan and converted.',
  '建议提案没有全国统一报表，件数取自正文，各地各年统计范围可能不同。':
    'There is no national form for proposals; counts come from the text, and what they take in may differ by place and year.',
  'A、B、C、D类没有全国统一含义，跨年、跨地比较前请核对当地分类说明，B、C、D类只在说明相同时可比。':
    'Classes A to D have no national meaning: check the local wording before comparing years or places; B, C and D compare only between equal wordings.',
  // Measures.
  '各类办理结果占比的分母。': 'The denominator of the shares of outcomes.',
  '2014表的答复数可能与办结数不等。': 'In the 2014 form replies may differ from applications closed.',
  '2014表为申请答复数（八类答复之和），2019表起为各类办理结果之和。':
    'Replies (eight kinds added) in the 2014 form, the sum of outcomes from the 2019 form on.',
  '2019表没有“属于已主动公开范围”一行，此类答复计入“予以公开”，故2014表取两行之和。':
    'The 2019 form has no row for what is already public and counts it as disclosed, so two rows of the 2014 form are added.',
  '2014表为“属于已主动公开范围”与“同意公开”之和，2019表起合为“予以公开”。':
    'Already public plus agreed in the 2014 form, one row from the 2019 form on.',
  '申请人类别自2019表起分列。': 'Applicants are told apart from the 2019 form on.',
  '只计本年答复件；上届（次）B类跟踪件、D类不计入。':
    'Only replies of the year; earlier class B that is followed up and class D are not counted.',
  '分类含义以当地说明为准。': 'What the classes mean is as the place says.',
  'A、B、C类没有全国统一含义，跨年、跨地比较前请核对当地分类说明。':
    'Classes A, B and C have no national meaning: check the local wording before comparing years or places.',
  '仅2014表。': 'Only in the 2014 form.',
  '期限自2019年5月15日起由15个工作日改为20个工作日，2019表起没有此行。':
    'The time allowed went from 15 to 20 working days on 15 May 2019; the row ended with the 2019 form.',
  '分母为办理结果总数：2014表为申请答复数，2019表起为（七）总计。':
    'The denominator is all outcomes: replies in the 2014 form, the total from the 2019 form on.',
  '另有以“新收+上年结转”为分母的算法，两者不可混用。':
    'Another formula divides by those received plus carried in; the two must not be mixed.',
  '公开率高低取决于申请内容，仅作排序，不作优劣评价。':
    'The rate depends on what was asked for: it is put in order and not judged.',
  '分子：2014表含“属于已主动公开范围”，2019表起并入“予以公开”；分母：2014表为申请答复数，2019表起为各类办理结果之和。':
    'Numerator: with what is already public in the 2014 form, one row from the 2019 form on; denominator: replies in the 2014 form, the sum of outcomes from the 2019 form on.',
  '分母为本年新收与上年结转之和，含年末未办结的申请。':
    'The denominator is those received plus carried in, open ones at the end of the year included.',
  '2014表没有结转行，无法计算。': 'The 2014 form has no row of those carried over, so there is no rate.',
  '不含“属于已主动公开范围”与“同意部分公开”。': 'Without what is already public and what was agreed in part.',
  '年末临近收到的申请会结转，结转率高低不作优劣评价。':
    'Applications received near the end of the year are carried over; the rate is not judged.',
  '2019年《条例》修订后不予公开的事由增减较大，两侧不可比。':
    'The revision of the Regulations in 2019 changed the grounds of refusal too much: the two sides do not compare.',
  '分母为总数，2019表起含尚未审结。':
    'The denominator is all cases, from the 2019 form on with pending ones.',
  '2019表起总计含“尚未审结”，2014表没有此栏，分母不同；请用以已审结件为分母的算法比较。':
    'From the 2019 form on the total holds pending cases, so the denominators differ; compare the rate of settled cases instead.',
  '分母只计已审结案件。': 'The denominator counts settled cases alone.',
  '2014表没有“尚未审结”，总数按已审结计；部分单位2019年起把结转案件计入。':
    'The 2014 form has no pending, its total is taken as settled. From 2019 some units count cases carried over.',
  '两类诉讼为未经复议直接起诉与复议后起诉；分母为总数，2019表起含尚未审结。':
    'Both kinds of suit: direct and after review. The denominator is all suits, from the 2019 form on with pending ones.',
  '分母为本年A、B、C三类之和，不含上届（次）B类跟踪件；当地另设D类的，D类不计入分母。':
    'The denominator is classes A, B and C of the year, without earlier class B that is followed up; a class D, where a place has one, stays outside.',
  '各地B类含义不同，只在分类说明相同的地区之间比较。':
    'Class B means something else from place to place and compares only between equal wordings.',
  '各地C类含义不同，只在分类说明相同的地区之间比较。':
    'Class C means something else from place to place and compares only between equal wordings.',
  'B类没有全国统一含义，只在当地分类说明相同时可比。':
    'Class B has no national meaning and compares only where the local wording is the same.',
  'C类没有全国统一含义，只在当地分类说明相同时可比。':
    'Class C has no national meaning and compares only where the local wording is the same.',
  '跟踪上届（次）B类件，不属于本年A、B、C类件。':
    'Class B of the session before that is followed up; not part of the classes of this year.',
  // Compositions.
  '同一信息可在多个渠道发布并分别计数，各渠道之和不是主动公开政府信息数，不堆叠、不作占比。':
    'One item may go out on several channels and counts in each, so the channels do not add up to the items disclosed: never stacked, no shares.',
  '2019表起不再按渠道统计。': 'From the 2019 form on nothing is counted by channel.',
  '同一热点或舆情可用多种方式回应，计量单位有次、篇之别，各方式之和不是回应总数。':
    'One concern may be answered in several ways, counted in different units, so the ways do not add up to the answers.',
  '2019表起不再统计。': 'No longer counted from the 2019 form on.',
  '仅2014表；2019表起改按申请人类别统计。':
    'Only in the 2014 form; from the 2019 form on by applicant instead.',
  '本年新收申请按申请人分列，自2019表起。':
    'Applications newly received by applicant, from the 2019 form on.',
  '2014表八类答复，与2019表起的六类办理结果不是同一分类。':
    'Eight kinds of reply of the 2014 form, not the six kinds of outcome from the 2019 form on.',
  '不予公开、无法提供、不予处理在表中没有合计格，为各项之和。':
    'Refused, cannot be provided and not processed have no cell of their own: their rows are added.',
  '2014表六项理由，与2019表起的八项不是同一分类。':
    'Six grounds of the 2014 form, not the eight from the 2019 form on.',
  '表中没有合计格，合计为各项之和。': 'The form has no cell for the total: the rows are added.',
  '2014表没有“尚未审结”栏，有未结案件时各项之和可小于总数。':
    'The 2014 form has no pending, so with open cases the results may add up to less than the total.',
  '未经复议直接起诉与复议后起诉两栏之和。': 'Direct suits and suits after review added.',
  '只计本年A、B、C类答复件，不含上届（次）B类跟踪件和D类；分类含义以当地说明为准，B、C类只在说明相同的地区之间比较。':
    'Only classes A, B and C of the year, without earlier class B that is followed up and without class D; what the classes mean is as the place says, and B and C compare only between equal wordings.',
  // The breaks.
  '2018｜2019 改版': '2018｜2019 new form',
  '2020｜2021 改版': '2020｜2021 new form',
  '2019年度起改用新的年度报告格式（试行）。': 'From 2019 on reports follow a new format (on trial).',
  '主动公开总数、各公开渠道、回应解读、举报投诉、机构人员经费、会议培训各行取消，这些指标止于2018年；申请由按渠道统计改为按申请人类别统计，按时、延期办结不再统计；新增上年结转、结转下年度，以及行政许可、行政处罚、行政强制等；不予公开的理由按修订后的《条例》重新划分；行政复议、行政诉讼增加“尚未审结”，行政诉讼分为两栏。':
    'The total of items disclosed, channels, responses, complaints, staff and funds, meetings and training were dropped and end in 2018; applications are counted by applicant and no longer by channel, nor by on time or extended; carried in, carried out, licences, penalties and coercive measures were added; the grounds of refusal follow the revised Regulations; reviews and lawsuits have a column of pending cases, and lawsuits two parts.',
  '2019年度新格式为鼓励使用，同一年度可能两种报表并存，以报告实际使用的报表为准。':
    'In 2019 the new format was encouraged and not required, so both forms may stand in one year; the form a report used decides.',
  '2021年度起改用现行年度报告格式。': 'From 2021 on reports follow the present format.',
  '申请办理（表三）、行政复议和行政诉讼（表四）各行沿用，前后可比；“其他处理”细分为三项，部分单位仍按一行填报。':
    'The rows of applications (table three) and of reviews and lawsuits (table four) go on and compare; other handling is split into three rows, which some units still fill as one.',
  '规范性文件改为行政规范性文件，增加废止件数，“对外公开总数量”改为“现行有效件数”，二者不是同一存量；行政事业性收费由项目数改为收费金额；其他对外管理服务事项、政府集中采购不再统计。':
    'Normative documents became administrative normative documents, with those repealed, and documents in force in place of documents public in total, which is not the same stock; administrative fees are told as an amount; other services and central procurement are no longer counted.',
};

const FORM = '(20\\d\\d)表';
/** Rows that one of two forms lacks. */
const ABSENCES: readonly (readonly [RegExp, (...years: string[]) => string])[] = [
  [
    new RegExp(`^${FORM}没有此项，此后不再统计。$`),
    (year) => `The ${year ?? ''} form has no such row; it is no longer counted.`,
  ],
  [
    new RegExp(`^${FORM}没有此项，自${FORM}起统计。$`),
    (before, since) =>
      `The ${before ?? ''} form has no such row; it is counted from the ${since ?? ''} form on.`,
  ],
  [
    new RegExp(`^${FORM}、${FORM}均没有此项。$`),
    (one, other) => `Neither the ${one ?? ''} nor the ${other ?? ''} form has such a row.`,
  ],
];

function sentence(chinese: string): string | undefined {
  const known = TEXTS[chinese];
  if (known !== undefined) return known;
  for (const [pattern, say] of ABSENCES) {
    const found = pattern.exec(chinese);
    if (found !== null) return say(...found.slice(1));
  }
  return undefined;
}

export default {
  say: (chinese: string): string | undefined => {
    const told = (TEXTS[chinese] === undefined ? chinese.split(/(?<=。)/u) : [chinese]).map(sentence);
    return told.includes(undefined) ? undefined : told.join(' ');
  },
};
