const NOTES: Readonly<Record<string, string>> = {
  '表中没有合计格，为三项之和。': 'no number cell: sum of 1-3',
  '表中没有合计格，为五项之和。': 'no number cell: sum of 1-5',
  '2019表为一行；2021表为三项之和，部分单位2021年后仍按一行填报。':
    'one row in the 2019 form, the sum of three in that of 2021; some units still fill one row after 2021',
  '仅2021表。': '2021 form only; holds withdrawals by applicants',
  '2019表起此类答复计入予以公开。': 'from the 2019 form on such replies count as disclosed',
  '2019表起并入属于已主动公开范围的答复；跨2018、2019年比较须用2014表两行之和。':
    'from the 2019 form on already public is in it: two rows of the 2014 form compare with one later',
  '2019表起没有合计格，为八项之和；事由随2019年修订的《条例》改变。':
    '2019+ has no number cell: sum of items 1-8; grounds changed with the 2019 Regulations',
  '2019年《条例》修订后事由重新划分，含义相近，边界可能不同。':
    'grounds were redrawn with the 2019 Regulations: near in meaning, borders may differ',
  '仅2014表。': '2014 form only',
  '2019表起；2019表与2021表之间可比。': 'yes between 2019 and 2021 only',
  '大致对应2014表商业秘密与个人隐私之和，但不等同。':
    'roughly trade secret and personal privacy of the 2014 form, not equal',
  '2019表起最接近的是“本机关不掌握相关政府信息”，该行还含信息不存在。':
    'the nearest later row is “not held”, which also takes what does not exist',
  '2019表起并入“本机关不掌握相关政府信息”，不等同。': 'see unavailable.not_held',
  '2019表起是办理步骤，不再是办理结果。': 'a step, not an outcome, from 2019',
  '2019表起较接近的是“信访举报投诉类申请”和“属于行政查询事项”。':
    'nearest later: not_processed.petition, refused.admin_query',
  '标题行，没有数；2019表起每行分自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计七栏。':
    'heading; from 2019 on every row has seven columns by applicant',
  '2014表未说明是否含上年结转；正文“受理”有时为新收与结转之和。':
    'the 2014 form does not say whether those carried over are in; texts sometimes tell received plus carried in',
  '2018年后只见于报告正文。': 'only narrative after 2018',
  '2019表起；应等于上年的结转下年度继续办理。': '2019 and 2021 forms; must equal last year carried_out',
  '2014表为按时办结与延期办结之和，2019表起为各类办理结果之和。':
    '2014: on time + extended; 2019+: sum of outcomes. Same idea, different build',
  '2019年5月15日前期限为15个工作日，之后为20个工作日。':
    'limit was 15 working days before 15 May 2019, 20 after',
  '为八类答复之和，可能与办结数不等；仅2014表。': 'sum of its kinds 1-8; may differ from closed',
  '标题行，没有数。': 'header row',
  '渠道之间可重复计数，各渠道之和不等于主动公开总数，应不小于它。':
    'channels overlap: their sum is not disclosure.total; it must be >= it',
  '计事项，不计办件。': 'counts kinds of item, not cases',
  '带正负号；实际报表中有重复符号、全角符号。':
    'signed; + and - signs, doubled signs and full-width signs occur',
  '2019、2020年不少单位误填为上年项目数加增减；统计范围（本级或全域）也可能逐年不同。':
    'in 2019-2020 many units wrongly wrote prior+change here; scope (unit or whole district) jumps between years',
  '计事项，不计办件；仅2019表。': 'counts kinds of item, not cases',
  '带正负号；仅2019表。': 'signed; + and - signs, doubled signs and full-width signs occur',
  '仅2019表；不少单位误填为上年项目数加增减。':
    'in 2019-2020 many units wrongly wrote prior+change here; scope (unit or whole district) jumps between years',
  '计项目，不是金额；仅2019表。': 'count of items',
  '政府全部行政事业性收费，不是依申请公开的信息处理费。':
    'all government fees; NOT the fee for information requests (see fees.*)',
  '仅2019表。': '2019 form only',
  '报表未定单位，实际有元有万元；统一换算为元。':
    'the form leaves the unit open: yuan and units of 10k yuan both occur; converted to yuan',
  '取自正文，范围（门户、各部门、办公室）由各单位自定，须随数引用；不与主动公开政府信息数连线。':
    'told in the text only, in a scope that must be named; never joined with the total of items disclosed',
  '标题行，没有数；2014表单位格印“——”。': 'header row; 2014 unit cell is ——',
  '2019表取消此行；2018年后只有报告正文自报的网站条数，口径不同，不与本项连线。':
    'dropped in 2019; after 2018 only a free-text website count may exist (disclosure.narrative.website)',
  '2014表单位为条，2019表为件；2021表不再有此栏，规范性文件也缩小为行政规范性文件。':
    'the 2014 form counts items, the 2019 form documents; narrowed to administrative normative documents in 2021',
  '2021表缩小为行政规范性文件。': 'definition of normative document narrowed in 2021',
  '存量，不能跨年相加。': 'stock, not flow: never sum across years',
  '存量，不能跨年相加；可能含已废止的文件，与现行有效件数不同。':
    'stock; not the same as in force (may hold repealed ones)',
  '设区的市以下政府没有规章制定权，应为0。': 'districts and counties have no rule-making power: must be 0',
  '湖北省增设的行，全国报表没有。': 'provincial extra row',
  '湖北省增设的行，全国报表没有；存量，不能跨年相加。': 'provincial extra row',
  '2014表为表中数，单位万元；2021表起见于报告正文，单位多为元，换算为万元。':
    'a cell in units of 10k yuan in the 2014 form; since 2021 told in the text in yuan and converted',
  '取自报告正文，2021表起。': 'narrative only',
  '2019表起为未经复议直接起诉与复议后起诉之和，总计含尚未审结；2019年起部分单位把结转案件计入。':
    'from the 2019 form on the total holds pending cases, which the 2014 form does not have; from 2019 some units count cases carried over',
  '2019表起为两栏之和。': 'derived: direct + after_review',
  '年末存量，2019表起为两栏之和。': 'derived: direct + after_review',
  '2019表起。': '2019 and 2021 forms only',
  '年末存量，2019表起。': '2019 and 2021 forms only',
  '取自正文，没有全国统一报表；A、B、C类的含义由各地自定。':
    'narrative only, no national form; A/B/C wording is local',
  '取自正文。': 'narrative only',
  '南康2017年：所提问题已经解决或基本解决。各地分类说明不同，须随数保留。':
    'Nankang 2017: solved or mostly solved; other places draw the classes otherwise, so the local wording goes with the number',
  '南康2017年：正在解决或已列入规划逐步解决。有的地方把“列入规划”归C类并另设D类，须随数保留当地说明。':
    'Nankang 2017: in hand or planned; other places draw the classes otherwise, so the local wording goes with the number',
  '南康2017年：因条件限制待以后解决。有的地方C类为“列入规划”，须随数保留当地说明。':
    'Nankang 2017: to be solved later; other places draw the classes otherwise, so the local wording goes with the number',
  '不少地方没有D类；须随数保留当地说明。':
    'no class D in Nankang 2017, elsewhere kept for reference; other places draw the classes otherwise, so the local wording goes with the number',
  '取自正文；不属于本年建议件数。': 'narrative only',
  '取自正文；B类转A类率为本项除以跟踪件数。':
    'told in the text only; the rate divides it by earlier class B followed up',
  '标题行，没有数；2019表取消整节。': 'header row; dropped in 2019',
  '仅2014表；存量，不能跨年相加。': '2014 form only',
  '2018年后只见于报告正文，口径不同。':
    'press, interviews and articles reappear after 2018 only as narrative',
  '2014年以前地方报表的指标，不是全国统一指标。': 'local forms before 2014; not national',
  '取自正文；多见于2014年以前，个别2019年报告仍有。':
    'narrative only, pre-2014 style still found in 2019 reports',
  '2019表起总计含尚未审结，2014表没有此栏；2019年起部分单位把结转案件计入。':
    'from the 2019 form on the total holds pending cases, which the 2014 form does not have; from 2019 some units count cases carried over',
  '2019表起结果分维持、纠正、其他、尚未审结四栏，2014表为三行。':
    'four results since 2019 (upheld, corrected, other, pending), three rows in the 2014 form',
};

/** As a sentence, like the notes beside it. */
function sentence(note: string): string {
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}${note.endsWith('.') ? '' : '.'}`;
}

export default {
  say: (chinese: string): string | undefined => {
    const note = NOTES[chinese];
    return note === undefined ? undefined : sentence(note);
  },
};
