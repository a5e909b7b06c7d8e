const BASES: Readonly<Record<string, string>> = {
  '2019表、2021表 三：总计栏': '2019 and 2021 forms, table three: the column of totals',
  '2019表、2021表 三：第一项加第二项之和，等于第三项加第四项之和':
    '2019 and 2021 forms, table three: items one and two add up to items three and four',
  '2014表 三（一）：1 + 2 + 3 + 4': '2014 form, three (1): 1 + 2 + 3 + 4',
  '数据质量核对：空格、空表；没有发生的应填 0':
    'Data quality: blank cells and forms; what did not happen is to be told as 0',
  '2019表、2021表 三：第二项与上年第四项':
    '2019 and 2021 forms, table three: item two, and item four of the year before',
  '数据质量核对：单元格写法（重复符号、格内单位、附注、全角数字、约数）':
    'Data quality: how cells are written (doubled signs, units in the cell, notes, full-width digits, about numbers)',
  '2014表 一（一）：不同渠道和方式公开相同信息计1条':
    '2014 form, one (1): an item published through several channels counts once',
  '2014表 二（二）1、2：其中': '2014 form, two (2) 1 and 2: the rows “of which”',
  '2014表 三（一）（二）；表中没有上年结转一行':
    '2014 form, three (1) and (2); the form has no row of those carried over',
  '2014表 三（二）（三）': '2014 form, three (2) and (3)',
  '2014表 三（二）：1 + 2': '2014 form, three (2): 1 + 2',
  '数据质量核对：照抄上年或其他单位数据；至少十格不为 0 的数相同才提示':
    'Data quality: figures copied from the year before or from another unit; told only where ten cells or more other than 0 are the same',
  '2019表、2021表 四：总计栏': '2019 and 2021 forms, table four: the column of totals',
  '国办发〔2014〕32号：逐级汇总；数据质量核对：上下级核对':
    'Document “国办发〔2014〕32号”: reports are added up level by level; data quality: a unit against those below it',
  '国办发〔2014〕32号、国办公开办函〔2019〕60号、国办公开办函〔2021〕30号':
    'Documents “国办发〔2014〕32号”, “国办公开办函〔2019〕60号” and “国办公开办函〔2021〕30号”',
  '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号：一、总体情况，五、存在的主要问题及改进情况，六、其他需要报告的事项':
    'Documents “国办公开办函〔2019〕60号” and “国办公开办函〔2021〕30号”: sections one, the year as a whole; five, problems; six, other matters',
  '2021表 二：第二十条第（一）项各栏的含义': '2021 form, table two: what the columns of article 20 (1) mean',
  '2019表 二：第二十条第（五）（六）项各栏的含义':
    '2019 form, table two: what the columns of article 20 (5) and (6) mean',
  '2014表 五：（一）+（二）+（三）；表中没有尚未审结一行':
    '2014 form, five: (1) + (2) + (3); the form has no row of unsettled cases',
  '2014表 一（一）：其中：主动公开规范性文件数；制发规范性文件总数':
    '2014 form, one (1): normative documents disclosed; normative documents issued',
  '2014表 一（一）：制发规范性文件总数一行的排印位置':
    '2014 form, one (1): where the row of normative documents issued is printed',
  '2021表 三（六）其他处理': '2021 form, table three (6): other handling',
  '2019表、2021表 三：（七）总计': '2019 and 2021 forms, table three: (7) total',
  '报告正文：建议提案办理结果分类；各类互不重复':
    'Text of the report: classes of results of suggestions and proposals, which do not overlap',
  '报告正文：建议提案办理；上届（次）B类跟踪件不属于本年件数':
    'Text of the report: suggestions and proposals; class B of the session before that is followed up is not of this year',
  '2019表 二：第二十条第（一）项各栏的含义': '2019 form, table two: what the columns of article 20 (1) mean',
  '2014表 三（三）4：六项之和': '2014 form, three (3) 4: the sum of six rows',
  '2014表 三（三）：1 至 8 之和': '2014 form, three (3): the sum of 1 to 8',
  '2014表 二（一）：不同方式回应同一热点或舆情计1次':
    '2014 form, two (1): one event answered in several ways counts once',
  '2014表 四：（一）+（二）+（三）；表中没有尚未审结一行':
    '2014 form, four: (1) + (2) + (3); the form has no row of unsettled cases',
  '2019表、2021表 二：第二十条第（一）项规章行；规章由省级和设区的市级政府制定':
    '2019 and 2021 forms, table two: the row of rules under article 20 (1); governments of provinces and of cities with districts make rules',
  '数据质量核对：相邻年度突变，先问统计范围；口径不同的两年不可比':
    'Data quality: where figures jump from one year to the next, ask for the scope first; years of different scope do not compare',
  '2014表 八（三）：1 + 2': '2014 form, eight (3): 1 + 2',
  '数据质量核对：正文和表中所列比例重新计算；精确到所写的末位':
    'Data quality: shares in text and table are computed anew, to the last digit that is written',
  '数据质量核对：正文与表互相核对': 'Data quality: text and table against each other',
  '数据质量核对：相邻年度突变，先问统计范围':
    'Data quality: where figures jump from one year to the next, ask for the scope first',
  '各表计量单位：件、条、次、篇、个、人、项':
    'Units of all tables: cases, items, times, articles, pieces, persons, matters',
};

export default {
  say: (chinese: string): string | undefined => BASES[chinese],
};
