import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkFaultWords } from '../../../src/state/selection/linkFaults';
import { neededFaults } from '../../../src/state/selection/neededSets';
import {
  NOTHING_OPEN,
  openFromHash,
  openToPairs,
  type OpenParts,
} from '../../../src/state/selection/openParts';

const anyOpen: fc.Arbitrary<OpenParts> = fc.record({
  figure: fc.constantFrom(
    null,
    '360703@2017@whole~application.received',
    '310000/上海市科委~一处@2024@own#2~share:application.received@other',
    '360703@2017@whole~application.received:natural_person',
  ),
  tables: fc.subarray(['trend', 'order', 'application-channels', 'channels.years', 'rate.on_time']),
});

const hashOf = (open: OpenParts) =>
  `#v=channels${openToPairs(open)
    .map(([key, value]) => `&${key}=${value}`)
    .join('')}`;

describe('what stands open on the page', () => {
  it('comes back from its link', () => {
    fc.assert(
      fc.property(anyOpen, (open) => {
        expect(openFromHash(hashOf(open))).toEqual({ open, dropped: [] });
      }),
    );
  });

  it('reads well in the link, and takes no room where nothing is open', () => {
    expect(hashOf({ figure: '360703@2017@whole~application.received', tables: ['trend', 'order'] })).toBe(
      '#v=channels&h=trend,order&s=360703%402017%40whole~application.received',
    );
    expect(hashOf(NOTHING_OPEN)).toBe('#v=channels');
  });

  it('tells what cannot be read, and keeps the rest', () => {
    for (const bad of ['x', '360703@2017@whole', '360703@2017@whole~<b>', '%E0%A4%A']) {
      const { open, dropped } = openFromHash(`#s=${bad}&h=trend`);
      expect(open).toEqual({ figure: null, tables: ['trend'] });
      expect(dropped.map(linkFaultWords).join()).toMatch(/^链接中的打开的数值“.+”无法识别，已按默认显示。$/);
    }
    expect(openFromHash('#h=trend,<b>')).toEqual({
      open: NOTHING_OPEN,
      dropped: [{ kind: 'unreadable', part: 'tables', value: 'trend,<b>' }],
    });
  });

  it('never throws, whatever the hash holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('s', 'h'), (text, key) => {
        expect(openFromHash(`#${key}=${text}`).open).toBeDefined();
      }),
    );
  });
});

describe('the sets that a link needs', () => {
  it('are told where they cannot be read', () => {
    expect(neededFaults('#v=channels')).toEqual([]);
    expect(neededFaults('#f=ab12cd34~3~x')).toEqual([]);
    expect(neededFaults('#f=<script>~1~x,ab12cd34~3~x,oops').map(linkFaultWords)).toEqual([
      '链接所需的数据“<script>~1~x”“oops”无法识别，不能提示应先导入哪些文件。',
    ]);
    expect(neededFaults('#f=').length).toBe(1);
  });
});
