import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/domain/catalogue';
import type { FormId } from '../../../src/domain/formId';
import { narrativeFigures } from '../../../src/ingest/reportText/narrativeFigures';

function read(text: string, form: FormId = 'form2021', year = 2022) {
  const { figures, claims, classWording } = narrativeFigures(text, form, year);
  return {
    figures: Object.fromEntries(
      figures.map(({ indicator, value }) => [CATALOGUE[indicator]?.id ?? '', value]),
    ),
    claims: Object.fromEntries(claims.map(({ claim: { measure, printed } }) => [measure, printed])),
    places: figures.map(({ place, raw }) => ({ ...place, raw })),
    classWording,
  };
}

const PROPOSALS = `全年承办县人大代表建议、政协提案60件,其中:县三届人大一次会议代表建议40件、县二届人大五次会议代表建议B类件5件、县政协三届一次会议政协提案15件。
(“A类”即问题已经得到解决的;“B类”是指问题正在解决;“C类”即所提问题留待以后解决的)。其中,县三届人大一次会议代表建议答复件为“A类”的30件,占比75.0%;“B类”件8件,占比20%;“C类”件2件,占比5%。县政协三届一次会议政协提案答复件为“A类”件的10件,占比66.7%;“B类”件5件,占比33.3%。另外,县二届人大五次会议代表建议“B类”件5件中,已有2件已转化为“A类”件,转化率40%。`;

describe('narrativeFigures', () => {
  it('reads counts of proposals by body and class, the earlier class B apart', () => {
    const { figures, claims, classWording } = read(PROPOSALS);
    expect(figures).toEqual({
      'proposal.total': 60,
      'proposal.npc.total': 40,
      'proposal.cppcc.total': 15,
      'proposal.npc.class_a': 30,
      'proposal.npc.class_b': 8,
      'proposal.npc.class_c': 2,
      'proposal.cppcc.class_a': 10,
      'proposal.cppcc.class_b': 5,
      'proposal.npc.prior_b_total': 5,
      'proposal.npc.prior_b_to_a': 2,
    });
    expect(claims).toEqual({
      'rate.proposal.npc.a': '75.0%',
      'rate.proposal.npc.b': '20%',
      'rate.proposal.npc.c': '5%',
      'rate.proposal.cppcc.a': '66.7%',
      'rate.proposal.cppcc.b': '33.3%',
      'rate.proposal.b_to_a': '40%',
    });
    expect(classWording).toEqual({ a: '问题已经得到解决', b: '问题正在解决', c: '留待以后解决' });
  });

  it('tells where a number stands, in lines and characters, through broken lines and blanks', () => {
    const text =
      '（一）县政府网站主动公开政府信息 1\n20 条。\n- 1 -\n\n全年收取政府信息公开信息\n处理费 35 元。';
    const { figures, places } = read(text);
    expect(figures).toEqual({ 'disclosure.narrative.website': 120, 'fees.collected': 0.0035 });
    expect(places).toEqual([
      { line: 1, column: 18, raw: '120' },
      { line: 6, column: 5, raw: '35元' },
    ]);
  });

  it('takes nothing that only looks alike', () => {
    for (const sentence of [
      '累计收件14,000件,累计办结13,900件。',
      '全年完成1,000户次市场主体抽查。',
      '接受群众咨询300人次,提供咨询服务3000余件。',
      '通过政府网站、微信公众号主动公开政府信息900条。',
      '县住建局网站公开信息77条。',
      '2021年县政府网站主动公开政府信息900条。',
      '上年政府网站主动公开政府信息900条。',
      '上年收取信息处理费20元。',
      '按规定不得收取信息处理费20元以上。',
      '建议、提案答复件为“A类”的50件。',
      '答复件为“A类”的50件。',
      '政府系统承办建议和提案27件。',
    ])
      expect(read(sentence)).toMatchObject({ figures: {}, claims: {} });
  });

  it('does not take a number that the text tells in two ways', () => {
    expect(read('政府网站主动公开政府信息90条。政府网站公开政府信息95条。').figures).toEqual({});
    expect(read('政府网站主动公开政府信息90条。政府网站公开政府信息90条。').figures).toEqual({
      'disclosure.narrative.website': 90,
    });
  });

  it('knows fees that were not taken, where the sentence is of the year', () => {
    expect(read('2022年,全县未收取信息处理费。').figures).toEqual({ 'fees.collected': 0 });
    expect(read('未收取信息处理费的,应当说明。').figures).toEqual({});
    expect(read('全年收取信息处理费0.2万元。').figures).toEqual({ 'fees.collected': 0.2 });
    // The 2014 form has a row of its own for them.
    expect(read('全年收取信息处理费20元。', 'form2014', 2017).figures).toEqual({});
  });

  it('keeps numbers that the table answers as claims, never as figures', () => {
    const text =
      '2022年,全县共受理政府信息公开申请88件,答复80件(含上年度结转申请2件,另有10件结转下年度办理)。政府信息公开行政复议9件,其中结果维持4件,结果纠正3件,其他结果1件,尚未审结1件;政府信息公开行政诉讼2件,其中结果维持2件。';
    const { figures, claims } = read(text);
    expect(figures).toEqual({});
    expect(claims).toEqual({
      'application.received': '88',
      'application.closed': '80',
      'application.carried_in': '2',
      'application.carried_out': '10',
      'review.total': '9',
      'review.upheld': '4',
      'review.corrected': '3',
      'review.other': '1',
      'review.pending': '1',
      'litigation.total': '2',
      'litigation.upheld': '2',
    });
  });

  it('claims by the form of the year: total and interviews only in the 2014 form', () => {
    const text = '2017年,全县公开发布各类政务信息5000条,收到政府信息公开申请3件,开展访谈4次。';
    expect(read(text, 'form2014', 2017).claims).toEqual({
      'disclosure.total': '5000',
      'application.received': '3',
      'response.interview': '4',
    });
    expect(read(text, 'form2014', 2018).claims).toEqual({});
    expect(read('其中,微信公众号公开政府信息300条。', 'form2014', 2017).claims).toEqual({});
  });

  it('leaves out lines of tables', () => {
    const text = '政府网站主动公开政府信息90条。';
    expect(narrativeFigures(text, 'form2021', 2022, () => true).figures).toEqual([]);
  });

  it('never throws, and never tells a number that is not in the text', () => {
    const words = [
      ...PROPOSALS.split(/(?<=[,;。])/u),
      '政府网站主动公开政府信息',
      '９条。',
      '\n',
      '- 2 -',
      '\ud800',
      '复议3件',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const digits = text.normalize('NFKC').replace(/[^\d]/gu, '');
        for (const { raw } of read(text).places) expect(digits).toContain(raw.replace(/[^\d]/gu, ''));
      }),
      { numRuns: 200 },
    );
  });
});
