import { describe, expect, it } from 'vitest';
import { matchUnit } from '../../../src/ingest/label/matchUnit';
import type { UnitCells } from '../../../src/ingest/label/matchUnit';
import { REGIONS } from '../../support/ingestText';

function idOf(cells: UnitCells): string {
  const match = matchUnit(cells, REGIONS);
  return 'unit' in match ? match.unit.id : match.code;
}

describe('matchUnit', () => {
  it.each<[UnitCells, string]>([
    [{ code: '360703' }, '360703'],
    [{ unit: '360703' }, '360703'],
    [{ code: '360703000000' }, '360703'],
    [{ region: '南康区' }, '360703'],
    [{ region: '南康' }, '360703'],
    [{ unit: '赣州市南康区人民政府' }, '360703'],
    [{ unit: '江西省赣州市南康区' }, '360703'],
    [{ region: '南康市' }, '360703'],
    [{ region: '赣县' }, '360704'],
    [{ region: '朝阳区', code: '110105' }, '110105'],
    [{ region: '北京市', unit: '朝阳区' }, '110105'],
    [{ unit: '南康区', region: '赣州市', level: '县级' }, '360703'],
  ])('places %j at %s', (cells, id) => {
    expect(idOf(cells)).toBe(id);
  });

  it('asks for the code when a name is several places, and names them', () => {
    const match = matchUnit({ region: '朝阳区' }, REGIONS);
    expect(match).toMatchObject({ code: 'unit.ambiguous' });
    const words = 'sentence' in match ? match.sentence.zh : '';
    expect(words).toContain('北京市朝阳区（110105）');
    expect(words).toContain('吉林省长春市朝阳区（220104）');
    expect(words).toContain('行政区划代码');
  });

  it('remarks on a former name', () => {
    expect(matchUnit({ region: '南康市' }, REGIONS)).toMatchObject({
      unit: { id: '360703', name: '南康区', level: 'county' },
      remark: { code: 'unit.former-name' },
    });
  });

  it.each<[UnitCells, string, string]>([
    [{ unit: '上海市科学技术委员会' }, '310000/上海市科学技术委员会', 'department'],
    [{ unit: '赣州市南康区教育局' }, '360703/南康区教育局', 'department'],
    [{ unit: '教育局', region: '南康区' }, '360703/南康区教育局', 'department'],
    [{ unit: '教育局', code: '360703' }, '360703/南康区教育局', 'department'],
    [{ unit: '南康区潭口镇人民政府' }, '360703/南康区潭口镇', 'town'],
    [{ unit: '310000/上海市科学技术委员会' }, '310000/上海市科学技术委员会', 'department'],
  ])('makes a unit of its own of %j', (cells, id, level) => {
    expect(matchUnit(cells, REGIONS)).toMatchObject({ unit: { id, level, region: id.slice(0, 6) } });
  });

  it.each<[UnitCells, string]>([
    [{ region: '合计' }, 'row.total'],
    [{ unit: '全市总计' }, 'row.total'],
    [{ unit: '某某某' }, 'unit.unknown'],
    [{ unit: '教育局' }, 'unit.unknown'],
    [{ unit: '朝阳区教育局' }, 'unit.ambiguous'],
    [{ code: '999999' }, 'unit.unknown-code'],
    [{ region: '赣县区', code: '360703' }, 'unit.code-name-conflict'],
    [{ region: '', code: '' }, 'unit.blank'],
    [{ unit: 'x'.repeat(5000) }, 'unit.unknown'],
  ])('refuses %j as %s', (cells, code) => {
    expect(idOf(cells)).toBe(code);
  });
});
