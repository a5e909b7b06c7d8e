import { describe, expect, it } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import { searchTargets, targetName } from '../../../src/ingest/table/columnTargets';
import type { ColumnTarget, TablePreview } from '../../../src/ingest/filePart';
import type { IngestResult } from '../../../src/ingest/ingestResult';
import { codesOf, ingest, told } from '../../support/ingestText';

function previewOf({ parts }: IngestResult, at = 0): TablePreview {
  const preview = parts[at]?.preview;
  if (preview?.kind !== 'table') throw new Error('no preview of a table');
  return preview;
}

const received: ColumnTarget = {
  kind: 'indicator',
  indicator: indicatorCode('application.received'),
  applicant: 0,
};
const role = (name: Extract<ColumnTarget, { kind: 'role' }>['role']): ColumnTarget => ({
  kind: 'role',
  role: name,
});

/** Reads a file, matches columns of it by hand, and reads it again. */
async function mapped(
  text: string,
  targets: readonly (readonly [number, ColumnTarget])[],
  options: Parameters<typeof ingest>[1] = {},
) {
  const first = await ingest(text, options);
  const { headerFingerprint } = previewOf(first);
  const mappings = new Map([[headerFingerprint, new Map(targets)]]);
  return {
    first,
    chosen: await ingest(text, { ...options, mappings, chosenHeads: new Set([headerFingerprint]) }),
    remembered: await ingest(text, { ...options, mappings }),
  };
}

const WIDE = '地区,年份,口径,新收件数,申请办结数,备查\n南康区,2017,全区,6,5,9\n';

describe('the preview of a table', () => {
  it('shows its first rows with their lines, its heads, and what each column is taken for', async () => {
    const result = await ingest(`统计表,,,,,\n\n${WIDE}`);
    const preview = previewOf(result);
    expect(preview.rows).toEqual([
      ['统计表', '', '', '', '', ''],
      ['地区', '年份', '口径', '新收件数', '申请办结数', '备查'],
      ['南康区', '2017', '全区', '6', '5', '9'],
    ]);
    expect(preview.lines).toEqual([1, 3, 4]);
    expect(preview.heads).toEqual({ from: 1, to: 2 });
    expect(
      preview.columns.map(({ header, target: { value, certainty } }) => [header, value, certainty]),
    ).toEqual([
      ['地区', role('region'), 'stated'],
      ['年份', role('year'), 'stated'],
      ['口径', role('scope'), 'stated'],
      ['新收件数', undefined, 'unknown'],
      [
        '申请办结数',
        { kind: 'indicator', indicator: indicatorCode('application.closed'), applicant: 0 },
        'stated',
      ],
      ['备查', undefined, 'unknown'],
    ]);
    expect(preview.columns[3]?.sentence?.zh).toContain('“新收件数”不是已知的指标，未载入');
    expect(result.parts[0]).toMatchObject({ name: '', layout: { value: 'wide', certainty: 'stated' } });
    expect(result.parts[0]?.subject).toEqual({});
  });

  it('lists columns that nothing claimed, each with why and with what stands in it', async () => {
    const text =
      '指标,单位,年份,单位名称,数值,承办科室,,备用\n收到申请数,南康区,2017,南康区,6,政务公开科,手写,\n申请办结数,南康区,2017,南康区,5,办公室,,\n';
    const { columns } = previewOf(await ingest(text));
    const unread = columns.filter(({ target: { value } }) => value === undefined || value.kind === 'ignored');
    expect(unread.map(({ header, example, sentence }) => [header, example, sentence?.zh])).toEqual([
      ['单位名称', '南康区', '第 2 列说的是同一项，已按那一列读取，这一列未用。'],
      ['承办科室', '政务公开科', '这一列不是认得的项目，未载入。如有用，请选定它说的是什么。'],
      ['', '手写', '这一列不是认得的项目，未载入。如有用，请选定它说的是什么。'],
      ['备用', undefined, '这一列不是认得的项目，未载入。如有用，请选定它说的是什么。'],
    ]);
    const wide = previewOf(await ingest(WIDE)).columns;
    expect(wide.flatMap(({ example }) => example ?? [])).toEqual(['6', '9']);
    const masked = previewOf(await ingest('地区,年份,收到申请数,备查\n南康区,2017,6,电话：13812345678\n'));
    expect(masked.columns[3]?.example).toBe('电话：138******78');
  });

  it('says whose figures a column of a matrix holds', async () => {
    const { columns } = previewOf(
      await ingest('指标,2016年区直单位统计数\n收到申请数,6\n', { name: '南康区.csv' }),
    );
    expect(columns[1]?.target).toMatchObject({
      value: role('value'),
      certainty: 'stated',
      from: { zh: '2016 年 · 区直单位' },
    });
  });

  it('hides names and telephone numbers', async () => {
    const preview = previewOf(
      await ingest('地区,年份,收到申请数,联系人\n南康区,2017,6,张三\n填报人：李四,,,13812345678\n'),
    );
    expect(JSON.stringify(preview)).not.toMatch(/张三|李四|13812345678/u);
  });

  it('is there for a table of which nothing is understood, and for one that lacks something', async () => {
    const strange = await ingest('甲列,乙列\n一些,文字\n');
    expect(strange.parts).toMatchObject([{ layout: { certainty: 'unknown' } }]);
    expect(previewOf(strange).columns.map(({ header }) => header)).toEqual(['甲列', '乙列']);
    const lacking = await ingest('地区,收到申请数\n南康区,6\n');
    expect(lacking.parts).toMatchObject([
      { layout: { value: 'wide' }, subject: { year: { value: undefined, certainty: 'unknown' } } },
    ]);
  });
});

describe('columns matched by hand', () => {
  it('are read as a person said, and say who said so', async () => {
    const { first, chosen, remembered } = await mapped(WIDE, [
      [3, received],
      [5, { kind: 'ignored' }],
    ]);
    expect(told(first)).toEqual(['360703@2017@whole application.closed 5']);
    expect(told(chosen)).toEqual([
      '360703@2017@whole application.received 6',
      '360703@2017@whole application.closed 5',
    ]);
    expect(chosen.problems).toEqual([]);
    expect(previewOf(chosen).columns.map(({ target }) => target.certainty)).toEqual([
      'stated',
      'stated',
      'stated',
      'chosen',
      'stated',
      'chosen',
    ]);
    expect(previewOf(remembered).columns[3]?.target).toEqual({ value: received, certainty: 'remembered' });
    expect(told(remembered)).toEqual(told(chosen));
  });

  it('win over what was recognised', async () => {
    const { chosen } = await mapped(WIDE, [[4, received]]);
    expect(told(chosen)).toEqual(['360703@2017@whole application.received 5']);
  });

  it('take an applicant, and roles', async () => {
    const text = '甲,乙,丙,丁\n南康区,2022,1,2\n';
    const { first, chosen } = await mapped(
      text,
      [
        [0, role('region')],
        [1, role('year')],
        [2, { ...received, applicant: 1 } as ColumnTarget],
        [3, received],
      ],
      { defaultScope: 'whole' },
    );
    expect(first.intake).toBeUndefined();
    expect(told(chosen)).toEqual([
      '360703@2022@whole application.received@natural_person 1',
      '360703@2022@whole application.received 2',
    ]);
  });

  it('make a long table of heads that mean nothing, and of none', async () => {
    const targets = [
      [0, role('indicator')],
      [1, role('value')],
    ] as const;
    const reports = new Map([['', { unit: '南康区', year: 2017, scope: 'whole' as const }]]);
    const headed = await mapped('内容一,内容二\n收到申请数,6\n', targets, { reports });
    expect(told(headed.chosen)).toEqual(['360703@2017@whole application.received 6']);
    const bare = await mapped('收到申请数,6\n申请办结数,5\n', targets, { reports });
    expect(told(bare.chosen)).toEqual([
      '360703@2017@whole application.received 6',
      '360703@2017@whole application.closed 5',
    ]);
  });

  it('still ask for a unit and a year that nobody said', async () => {
    const { chosen } = await mapped('甲,乙\n收到申请数,6\n', [
      [0, role('indicator')],
      [1, role('value')],
    ]);
    expect(codesOf(chosen)).toEqual(['header.lacking']);
  });

  it('serve heads that differ in blanks, width and case, and no others', async () => {
    const fingerprint = async (head: string) =>
      previewOf(await ingest(`${head}\n南康区,2017,6,5\n`)).headerFingerprint;
    const same = await fingerprint('地区,年份,新收件数,No');
    expect(await fingerprint(' 地 区,年份,新收件数 ,ｎｏ')).toBe(same);
    expect(await fingerprint('地区,年份,新收件数,No,')).toBe(same);
    expect(await fingerprint('地区,年份,No,新收件数')).not.toBe(same);
    expect(await fingerprint('地区,年份,新收件,No')).not.toBe(same);
  });

  it('are known again in refused rows that were corrected', async () => {
    const text = '地区,年份,口径,新收件数\n南康区,2017,全区,6\n南康,一七年,全区,7\n';
    const { chosen } = await mapped(text, [[3, received]]);
    expect(chosen.rows).toEqual({ accepted: 1, refused: 1 });
    const again = await ingest((chosen.refusedCsv ?? '').replace('一七年', '2018'));
    expect(told(again)).toEqual(['360703@2018@whole application.received 7']);
  });
});

describe('what a column can be taken for', () => {
  it('is found by name, alias, id and English name, whole names first', () => {
    const names = (query: string) => searchTargets(query, 3).map(({ target }) => targetName(target).zh);
    expect(names('收到申请数')[0]).toBe('新收政府信息公开申请数');
    expect(names('application.received')[0]).toBe('新收政府信息公开申请数');
    expect(names('年份')[0]).toBe('年份');
    expect(names('没有这样的指标')).toEqual([]);
  });

  it('offers applicants only where the forms have their columns', () => {
    const applicants = (query: string) => searchTargets(query, 1)[0]?.applicants.length;
    expect(applicants('新收政府信息公开申请数')).toBe(7);
    expect(applicants('主动公开政府信息数')).toBe(1);
    expect(targetName({ ...received, applicant: 1 } as ColumnTarget).zh).toBe(
      '新收政府信息公开申请数（自然人）',
    );
  });
});
