import { describe, expect, it } from 'vitest';
import { openFigure } from '../../../src/ui/source/openedFigure';
import { whyNotCorrected } from '../../../src/ui/source/whyNotCorrected';
import { hasChinese, inEnglish } from '../../support/inEnglish';
import { aCell, aMeasure, opened } from './opened';

const NANKANG = '360703@2017@whole';

describe('the source of a figure in English', () => {
  it('says every fact of every cell of a report in English, but what the report itself says', async () => {
    const reports = opened(NANKANG);
    const told = await inEnglish(() =>
      reports.current.figures.map(({ indicator, applicant }) => {
        const { name, printed, unit, meaning, origin, share, change } = openFigure(
          aCell(NANKANG, indicator, applicant),
          reports,
        );
        return [
          name,
          printed,
          unit,
          meaning,
          origin,
          share?.text,
          change?.text,
          change?.before,
          change?.note,
        ];
      }),
    );
    expect(told.length).toBeGreaterThan(50);
    expect(told.flat().filter(hasChinese)).toEqual([]);
  });

  it('says how a rate came about, and why it cannot be corrected', async () => {
    const reports = opened(NANKANG);
    await inEnglish(() => {
      const rate = openFigure(aMeasure(NANKANG, 'rate.proposal.npc.a'), reports);
      expect(hasChinese(rate.origin)).toBe(false);
      expect(rate.formula?.numerator.map(({ name }) => name).filter(hasChinese)).toEqual([]);
      expect(whyNotCorrected(rate, reports.current, null)).toMatch(/^This figure is computed from others/);
    });
  });
});
