import { describe, expect, it } from 'vitest';
import { openFigure } from '../../../src/ui/source/openedFigure';
import { whyNotCorrected } from '../../../src/ui/source/whyNotCorrected';
import { aCell, aMeasure, opened } from './opened';

const NANKANG = '360703@2017@whole';
const ORIGINAL = { value: 6, raw: '6', origin: 'table' } as const;
const why = (address: Parameters<typeof openFigure>[0], original: Parameters<typeof whyNotCorrected>[2]) =>
  whyNotCorrected(openFigure(address, opened(NANKANG)), opened(NANKANG).current, original);

describe('a figure that a person may correct', () => {
  it('is one that was read, and a cell of the form that has none', () => {
    const letter = aMeasure(NANKANG, 'application.channel.letter');
    expect(why(letter, ORIGINAL)).toBeUndefined();
    expect(why(letter, null)).toBeUndefined();
  });

  it('is not a rate: its terms are to be corrected', () => {
    expect(why(aMeasure(NANKANG, 'rate.proposal.npc.a'), undefined)).toContain('由其他数值计算得出');
  });

  it('is not a row that the form of the report does not print', () => {
    const carriedIn = aCell(NANKANG, 'application.carried_in');
    expect(why(carriedIn, null)).toContain('所用的报表没有此项');
  });

  it('is none of a report that is gone', () => {
    expect(why(aMeasure(NANKANG, 'application.channel.letter'), undefined)).toContain('已不在数据集中');
  });
});
