import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../../src/domain/definitions';
import { searchDefinitions } from '../../../src/domain/definitions/search';

const first = (typed: string) => searchDefinitions(typed)[0]?.definition.id;
const ids = (typed: string) => searchDefinitions(typed).map(({ definition }) => definition.id);

describe('searching the definitions', () => {
  it('finds an indicator by a name that offices use, and says by which', () => {
    expect(searchDefinitions('受理')[0]).toMatchObject({
      definition: { id: 'application.received' },
      by: '受理申请数',
    });
  });
  it.each([
    ['按时办结率', 'rate.on_time'],
    ['信函', 'application.channel.letter'],
    ['本年新收政府信息公开申请数量', 'application.received'],
    ['现行有效', 'disclosure.normative.in_force'],
    ['Closed on time, rate', 'rate.on_time'],
  ])('%s → %s', (typed, id) => expect(ids(typed)).toContain(id));
  it('puts a whole name before a part of one', () => {
    expect(first('申请答复数')).toBe('application.replied');
    expect(first('rate.on_time')).toBe('rate.on_time');
  });
  it('wants every word, in any order', () => {
    expect(ids('占比 网络')).toEqual(['share:application.channel.online']);
  });
  it('does not mind width, case, blanks or brackets', () => {
    expect(ids('ＲＡＴＥ．ＯＮ＿ＴＩＭＥ')).toEqual(ids('rate.on_time'));
    expect(ids('公开率（占办理结果总数）')[0]).toBe('rate.disclosed_of_closed');
    expect(ids('公开率(占办理结果总数')[0]).toBe('rate.disclosed_of_closed');
  });
  it('answers nothing to nothing, and to what nobody has written', () => {
    expect(searchDefinitions('  （）')).toEqual([]);
    expect(searchDefinitions('<img onerror>')).toEqual([]);
  });
  it('finds every definition by its id, its name and each of its aliases', () => {
    for (const { id, name, aliases } of DEFINITIONS) {
      for (const typed of [id, name.zh, ...aliases]) {
        expect(
          searchDefinitions(typed).map(({ definition }) => definition.id),
          typed,
        ).toContain(id);
      }
    }
  });
});
