import type { UnitId } from '../../domain/unit';
import { linkWords } from '../words/link';

/** A field of the selection that one value of a link fills. */
export type LinkPart = keyof ReturnType<typeof linkWords>['parts'];

/** A part of a link that could not be used, or is not shown. */
export type LinkFault =
  | { readonly kind: 'tooLong' }
  | {
      readonly kind: 'unreadable';
      readonly part: LinkPart;
      /** As the link has it, cut short. */
      readonly value: string;
    }
  /** Sets that the link was made on and that cannot be read, each cut short. */
  | { readonly kind: 'needed'; readonly values: readonly string[] }
  | { readonly kind: 'units'; readonly values: readonly string[] }
  | { readonly kind: 'unknownUnits'; readonly ids: readonly UnitId[] }
  | { readonly kind: 'tooManyUnits'; readonly loaded: number; readonly shown: number }
  /** Spans of years, 2031 or 2008–2013. */
  | { readonly kind: 'yearsWithoutData'; readonly spans: readonly string[] };

/** A fault of a link as a sentence in the language in force. */
export function linkFaultWords(fault: LinkFault): string {
  const words = linkWords();
  switch (fault.kind) {
    case 'tooLong':
      return words.tooLong;
    case 'unreadable':
      return words.unreadable(words.parts[fault.part], fault.value);
    case 'needed':
      return words.needed(fault.values);
    case 'units':
      return words.units(fault.values);
    case 'unknownUnits':
      return words.unknownUnits(fault.ids);
    case 'tooManyUnits':
      return words.tooManyUnits(fault.loaded, fault.shown);
    case 'yearsWithoutData':
      return words.yearsWithoutData(fault.spans);
  }
}
