import {
  DEFINITION_KINDS,
  definitionOf,
  DEFINITIONS,
  type Definition,
  type DefinitionKind,
} from '../../domain/definitions';
import { INDICATOR_GROUPS, type IndicatorGroup } from '../../domain/indicator';

/** One line of the table of contents. */
interface ContentsLine {
  readonly definition: Definition;
  /** Rows of a form stand below the row they are a part of; 0 for a section and for what is computed. */
  readonly depth: number;
}

/** One group of the report with its lines, sort by sort. */
export interface ContentsGroup {
  readonly group: IndicatorGroup;
  readonly count: number;
  /** Rows of the forms first (headings among them), then what is computed of them. */
  readonly parts: readonly { readonly kind: DefinitionKind; readonly lines: readonly ContentsLine[] }[];
}

/** The table of contents: groups and rows in the order of the report. */
export const CONTENTS: readonly ContentsGroup[] = INDICATOR_GROUPS.map((group) => {
  const own = DEFINITIONS.filter((definition) => definition.group === group);
  const parts = DEFINITION_KINDS.flatMap((kind) => {
    // A heading stands above its rows, not apart from them.
    if (kind === 'heading') return [];
    const lines = own
      .filter(
        (definition) => definition.kind === kind || (kind === 'indicator' && definition.kind === 'heading'),
      )
      .map((definition): ContentsLine => ({ definition, depth: depthOf(definition) }));
    return lines.length === 0 ? [] : [{ kind, lines }];
  });
  return { group, count: own.length, parts };
});

function depthOf({ indicator, group }: Definition): number {
  let depth = 0;
  let parent = indicator?.parent === undefined ? undefined : definitionOf(indicator.parent);
  // A parent of another group stands elsewhere, and so indents nothing here.
  while (parent?.group === group) {
    depth += 1;
    parent = parent.indicator?.parent === undefined ? undefined : definitionOf(parent.indicator.parent);
  }
  return depth;
}
