import type { Scope } from '../../domain/report';
import { CHINESE_NAMES } from '../../domain/words/names';
import type { Told } from '../filePart';
import type { RowRemark } from '../report/reportRegister';
import { readScope } from '../reportWords';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { chosen, found, UNKNOWN } from '../told';
import type { Place } from './places';

/** A scope found, and what to tell of it. */
export interface ScopeFound {
  readonly scope: Told<Scope>;
  readonly remark?: RowRemark;
}

/** In a name, 汇总 may be the whole district, or several reports put together. */
const UNCLEAR = /汇总/u;

/** What a person said of a report, and then of its whole file, wins over titles and names; where these say another, it is told. */
export function scopeOf(
  places: readonly Place[],
  ofReport: Scope | undefined,
  ofFile: Scope | undefined,
): ScopeFound {
  if (ofReport !== undefined) return { scope: chosen(ofReport) };
  const named = scopeIn(places);
  if (ofFile === undefined) return named;
  const { value, from } = named.scope;
  const isOther = value !== undefined && value !== ofFile;
  return { scope: chosen(ofFile), ...(isOther ? { remark: otherScope(value, ofFile, from) } : {}) };
}

/** The scope that titles and names say outright, where they all say the same; a word that may mean two is asked about. */
function scopeIn(places: readonly Place[]): ScopeFound {
  const lines = places.flatMap(({ lines: texts, certainty, from }) =>
    texts.map((line) => ({ line, certainty, from: from(line) })),
  );
  const scopes = lines.flatMap(({ line, certainty, from }) =>
    line.split(/[\s_\-—()[\]【】、,::]+/u).flatMap((word) => {
      const scope = word === '' || UNCLEAR.test(word) ? undefined : readScope(word);
      return scope === undefined ? [] : [found(scope, certainty, from)];
    }),
  );
  const [scope] = scopes;
  if (scope !== undefined && scopes.every(({ value }) => value === scope.value)) return { scope };
  const unclear = lines.find(({ line }) => UNCLEAR.test(line));
  return { scope: UNKNOWN, ...(unclear === undefined ? {} : { remark: unclearScope(unclear.line) }) };
}

function otherScope(named: Scope, byHand: Scope, from: Sentence | undefined): RowRemark {
  const [other, taken] = [CHINESE_NAMES.scopes[named], CHINESE_NAMES.scopes[byHand]];
  return {
    code: 'scope.other-than-named',
    sentence: {
      zh: `${from?.zh ?? '标题'}写的口径是“${other}”，按选定的“${taken}”载入。如不对，请单独为它选口径，或改回“按标题、文件名所写”。`,
      en: `${from?.en ?? 'The title'} says the scope is ${named}; ${byHand} was taken, as chosen. Choose another for this report, or leave the scope to what files say.`,
    },
  };
}

function unclearScope(line: string): RowRemark {
  return {
    code: 'scope.unclear',
    sentence: {
      zh: `“${quoted(line)}”里的“汇总”可能指全域（含所属部门、乡镇），也可能只是把几份材料放在一起，没有据此取口径。请在载入时选定口径。`,
      en: `“汇总” in “${quoted(line)}” may mean the whole area or several files put together; no scope was taken from it. Choose the scope when loading.`,
    },
  };
}
