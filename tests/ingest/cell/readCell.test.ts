import { describe, expect, it } from 'vitest';
import { readCell } from '../../../src/ingest/cell/readCell';
import type { CellPurpose } from '../../../src/ingest/cell/readCell';

const COUNT: CellPurpose = { unit: '件', mayBeNegative: false };
const CHANGE: CellPurpose = { unit: '项', mayBeNegative: true };
const YUAN: CellPurpose = { unit: '元', mayBeNegative: false };
const WAN_YUAN: CellPurpose = { unit: '万元', mayBeNegative: false };

describe('readCell', () => {
  it.each([
    ['0', 0],
    ['44,042', 44_042],
    ['44，042', 44_042],
    ['44 042', 44_042],
    ['1,234,567', 1_234_567],
    ['４４０４２', 44_042],
    ['44042     ', 44_042],
    ['0\u00a0', 0],
    ['　6　', 6],
    ['+22', 22],
    ['-0', 0],
    ['007', 7],
    ['12.00', 12],
    ["'12", 12],
    ['\u200b12\ufeff', 12],
    ['\u000212\u0000', 12],
  ])('reads %j as a number and has nothing to say', (text, value) => {
    expect(readCell(text, COUNT)).toEqual({ value });
  });

  it.each([
    ['', 'unfilled'],
    ['  \u00a0', 'unfilled'],
    ['-', 'unfilled'],
    ['－', 'unfilled'],
    ['/', 'unfilled'],
    ['／', 'unfilled'],
    ['未统计', 'unfilled'],
    ['暂无', 'unfilled'],
    ['——', 'notInForm'],
    ['—', 'notInForm'],
    ['不适用', 'notInForm'],
  ])('reads %j as missing, never as 0', (text, value) => {
    expect(readCell(text, COUNT)).toEqual({ value });
  });

  it.each([
    ['无', 'cell.none-word'],
    ['⽆', 'cell.none-word'],
    ['…', 'cell.below-unit'],
    ['6 件左右', 'cell.not-a-number'],
    ['300余件', 'cell.not-a-number'],
    ['十二', 'cell.not-a-number'],
    ['3-5', 'cell.not-a-number'],
    ['22/30', 'cell.not-a-number'],
    ['12;13', 'cell.not-a-number'],
    ['1 2', 'cell.not-a-number'],
    ['1\u00180', 'cell.not-a-number'],
    ['+-3', 'cell.not-a-number'],
    ['2017年', 'cell.not-a-number'],
    ['1,23', 'cell.thousands'],
    ['1.2E+05', 'cell.scientific'],
  ])('keeps %j as illegible and asks', (text, code) => {
    expect(readCell(text, COUNT)).toMatchObject({ value: 'illegible', problem: { code, verdict: 'asked' } });
  });

  it.each([
    ['67.9%', COUNT, 'cell.percent'],
    ['６７％', COUNT, 'cell.percent'],
    ['-3', COUNT, 'cell.negative'],
    ['12.5', COUNT, 'cell.fraction'],
    ['4.40421万', COUNT, 'cell.fraction'],
    ['9007199254740993', COUNT, 'cell.too-many-digits'],
    ['12345678901234567890123', COUNT, 'cell.too-many-digits'],
    ['0.1234567890123456', WAN_YUAN, 'cell.too-many-digits'],
    ['12万元', COUNT, 'cell.other-unit'],
    ['12件', YUAN, 'cell.other-unit'],
    ['-5', YUAN, 'cell.negative'],
  ])('refuses %j as a number', (text, purpose, code) => {
    expect(readCell(text, purpose)).toMatchObject({
      value: 'illegible',
      problem: { code, verdict: 'refused' },
    });
  });

  it('takes the largest number that is exact', () => {
    expect(readCell('9007199254740991', COUNT)).toEqual({ value: 9_007_199_254_740_991 });
  });

  it.each([
    ['103.3879万元', YUAN, 1_033_879, '原文单位为万元，已换算为元'],
    ['0.1万元', YUAN, 1_000, '原文单位为万元，已换算为元'],
    ['33万', YUAN, 330_000, '原文单位为万元，已换算为元'],
    ['2230元', WAN_YUAN, 0.223, '原文单位为元，已换算为万元'],
    ['1.2亿元', WAN_YUAN, 12_000, '原文单位为亿元，已换算为万元'],
  ])('converts %j by moving the point and notes it', (text, purpose, value, note) => {
    expect(readCell(text, purpose)).toEqual({ value, note });
  });

  it('leaves an amount in its own unit alone', () => {
    expect(readCell('0.5万元', WAN_YUAN)).toEqual({ value: 0.5 });
    expect(readCell('１２３．５', WAN_YUAN)).toEqual({ value: 123.5 });
  });

  it.each([
    ['4.4万条', { unit: '条', mayBeNegative: false }, 44_000, 'cell.about'],
    ['约300件', COUNT, 300, 'cell.about'],
    ['--253', CHANGE, -253, 'cell.doubled-sign'],
    ['22（其中修订16件）', COUNT, 22, 'cell.remark'],
    ['22①', COUNT, 22, 'cell.remark'],
    ['22²', COUNT, 22, 'cell.remark'],
    ['22*', COUNT, 22, 'cell.remark'],
    ['5条', COUNT, 5, 'cell.unit-differs'],
    ['5人', { unit: '人次', mayBeNegative: false }, 5, 'cell.unit-differs'],
  ])('loads %j and asks', (text, purpose, value, code) => {
    expect(readCell(text, purpose)).toMatchObject({ value, problem: { code, verdict: 'asked' } });
  });

  it('keeps what stands after the number as a note', () => {
    expect(readCell('22（其中修订16件）', COUNT).note).toBe('原文附注：其中修订16件');
  });

  it.each([
    ['6件', COUNT, 6],
    ['12 345件', COUNT, 12_345],
    ['5人次', { unit: '人次', mayBeNegative: false }, 5],
    ['-253', CHANGE, -253],
    ['－２５３', CHANGE, -253],
  ])('reads %j with its own unit or sign', (text, purpose, value) => {
    expect(readCell(text, purpose)).toEqual({ value });
  });

  it('quotes the cell in its sentence', () => {
    expect(readCell('6 件左右', COUNT).problem?.sentence.zh).toBe(
      '不是数字：“6 件左右”，按“无法识别”保留。请改为数字或留空。',
    );
  });
});
