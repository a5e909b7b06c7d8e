import { describe, expect, it } from 'vitest';
import { measureKey } from '../../src/domain/measures';
import type { Report } from '../../src/domain/report';
import { OpenSource } from '../../src/state/source.svelte';
import { LinkedSelection, type LinkPort } from '../../src/state/selection/selection.svelte';

function opened(hash: string, ids: readonly string[] = ['360702@2016@whole', '360703@2017@whole']) {
  let now = hash;
  const link: LinkPort = {
    hash: () => now,
    push: (next) => (now = next),
    replace: (next) => (now = next),
    listen: () => undefined,
  };
  const years = { from: 2014, to: 2024 };
  const selection = new LinkedSelection(
    link,
    () => ({ isReady: true, units: [], years }),
    () => undefined,
  );
  const reports = ids.map((id) => ({ id }) as Report);
  return { source: new OpenSource(selection, { isRead: true, reports }), hash: () => now };
}

describe('the open source of a figure', () => {
  it('is kept in the link, and opened by it', () => {
    const one = opened('#v=channels');
    const measure = measureKey('application.received');
    one.source.show({ kind: 'measure', measure, report: 1 });
    expect(one.hash()).toBe('#v=channels&s=360703%402017%40whole~application.received');
    const other = opened(one.hash());
    expect(other.source.current).toEqual({ kind: 'measure', measure, report: 1 });
    other.source.close();
    expect(other.hash()).toBe('#v=channels');
    expect(other.source.isOpen).toBe(false);
  });

  it('holds a cell of a report with its applicants', () => {
    const cell = {
      kind: 'cell',
      report: 0,
      indicator: 'application.received',
      applicant: 'natural_person',
    } as const;
    const one = opened('#');
    one.source.show(cell);
    expect(opened(one.hash()).source.current).toEqual(cell);
  });

  it('stays open without a figure where the figure of the link is not loaded', () => {
    for (const figure of ['360799@2017@whole~application.received', '360703@2017@whole~application.lost']) {
      const { source } = opened(`#s=${encodeURIComponent(figure)}`);
      expect(source.current).toBeUndefined();
      expect(source.isOpen).toBe(true);
    }
  });
});
