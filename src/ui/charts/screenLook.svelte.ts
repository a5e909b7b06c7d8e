import { MediaQuery } from 'svelte/reactivity';
import type { EChartsOption } from 'echarts';
import type * as looksModule from '../../charts/drawing/looks';
import type { KeptPreferences, Preferences } from '../../state/preferences.svelte';

type Looks = typeof looksModule;

const prefersDark = new MediaQuery('(prefers-color-scheme: dark)');
const forcesColours = new MediaQuery('(forced-colors: active)');

let preferences = $state.raw<() => Preferences>();
let looks = $state.raw<Looks>();
/** The colours for the dark could not be fetched; the page is light then, as its charts are. */
let isRefused = $state(false);

/** Whether the page is dark: as the reader chose, or as the system is; under forced colours always as the system is. */
function isDark({ theme }: Preferences): boolean {
  if (isRefused) return false;
  if (theme === 'system' || forcesColours.current) return prefersDark.current;
  return theme === 'dark';
}

/**
 * Gives the document and every chart the look that `kept` asks for, whenever it changes; called while the page is set up.
 * Colours for the dark are fetched when they are first needed.
 */
export function followPreferences(kept: KeptPreferences): void {
  preferences = () => kept.now;
  $effect.pre(() => {
    const { theme, changes } = kept.now;
    const root = document.documentElement;
    root.dataset['theme'] = isDark({ theme, changes }) ? 'dark' : 'light';
    root.dataset['changes'] = changes;
    if (looks !== undefined || !needsLooks(kept.now)) return;
    void import('../../charts/drawing/looks').then(
      (module) => {
        looks = module;
      },
      () => {
        isRefused = true;
      },
    );
  });
}

/** A chart's option in the colours of the screen. Read inside an effect or a derived value it is followed. */
export function onScreen(option: EChartsOption): EChartsOption {
  const now = preferences?.();
  if (now === undefined || looks === undefined || !needsLooks(now)) return option;
  return looks.lookedAt(option, { isDark: isDark(now), changes: now.changes });
}

function needsLooks(now: Preferences): boolean {
  return now.changes !== 'neutral' || isDark(now);
}
