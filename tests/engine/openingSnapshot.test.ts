import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { buildSnapshot, snapshotKey } from '../../src/engine/openingSnapshot';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { PART_A, RECEIVED, fixtureTables } from './fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
  await engine.replace(
    fixtureTables([{ unit: 0, year: 2022, form: 'form2021', cells: { 'application.received': 6 } }]),
  );
});
afterAll(() => engine.close());

test('equal questions have one key, whatever the order of their fields; others have another', () => {
  const key = snapshotKey('ranking', { measure: 1, units: [0, 2], year: 2022 });
  expect(snapshotKey('ranking', { year: 2022, units: [0, 2], measure: 1 })).toBe(key);
  expect(snapshotKey('ranking', { measure: 1, units: [2, 0], year: 2022 })).not.toBe(key);
  expect(snapshotKey('ranking', { measure: 1, units: [0, 2], year: 2021 })).not.toBe(key);
});

test('a question of another kind with the same fields has another key', () => {
  const question = { units: [0], from: 2020, to: 2022 };
  expect(snapshotKey('coverage', question)).not.toBe(snapshotKey('composition', { ...question, parts: [] }));
});

test('answers ahead of time are the engine’s own, through JSON and back', async () => {
  const question = { measure: RECEIVED, units: [0, 1], year: 2022 };
  const span = { units: [0], from: 2022, to: 2022 };
  const snapshot = await buildSnapshot(engine, [
    { name: 'ranking', question },
    { name: 'trend', question: { ...span, measures: [RECEIVED] } },
    { name: 'composition', question: { ...span, parts: [PART_A] } },
    { name: 'coverage', question: span },
  ]);
  expect(Object.keys(snapshot)).toHaveLength(4);
  const read = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
  expect(read[snapshotKey('ranking', question)]).toEqual(await engine.query(rankingQuery(question)));
  expect(read[snapshotKey('coverage', span)]).toEqual([
    { unit_key: 0, year: 2022, scope: 0, form: 2021, report_key: 0 },
  ]);
});
