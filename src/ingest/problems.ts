import { maskedText } from '../domain/maskedText';
import type { Problem } from '../domain/problem';
import type { Sentence } from './sentence';

/** Where in the file a problem stands. */
export interface ProblemPlace {
  readonly row?: number;
  readonly column?: number;
  readonly raw?: string;
}

/** A problem whose sentence stands by itself. The heads of records stand on no line: theirs is left out. */
export function fileProblem(
  level: Problem['level'],
  code: string,
  file: string,
  sentence: Sentence,
  place: ProblemPlace = {},
): Problem {
  const { raw, row, ...column } = place;
  return {
    level,
    code,
    file,
    ...(row === undefined || row < 1 ? {} : { row }),
    ...column,
    ...(raw === undefined ? {} : { raw: maskedText(raw) }),
    sentence,
  };
}

/** So many problems of one kind are listed; the rest is counted. */
const MOST_OF_A_KIND = 200;

/** Collects problems; a file with a million faults of one kind lists the first and counts the rest. */
export class ProblemList {
  readonly #file: string;
  readonly #placeWord: Sentence;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();

  constructor(file: string, placeWord: Sentence) {
    this.#file = file;
    this.#placeWord = placeWord;
  }

  /** Adds problems whose sentences are whole. */
  addAll(problems: readonly Problem[]): void {
    this.#problems.push(...problems);
  }

  /** Adds a problem of the whole file. */
  addFile(level: Problem['level'], code: string, sentence: Sentence): void {
    this.#problems.push(fileProblem(level, code, this.#file, sentence));
  }

  /** Adds a problem of one row or cell; 第 14 行“新收”：is put before the sentence. */
  addAt(
    level: Problem['level'],
    code: string,
    place: ProblemPlace & { readonly row: number; readonly header?: string },
    sentence: Sentence,
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST_OF_A_KIND) return;
    const { header, ...where } = place;
    const { zh, en } = this.#placeWord;
    const row = String(place.row);
    this.#problems.push(
      fileProblem(
        level,
        code,
        this.#file,
        {
          zh: `第 ${row} ${zh}${header === undefined ? '：' : `“${header}”：`}${sentence.zh}`,
          en: `${en} ${row}${header === undefined ? '' : `, “${header}”`}: ${sentence.en}`,
        },
        where,
      ),
    );
  }

  /** All problems, whole-file ones first, then by line; with one more for each kind that was cut short. */
  list(): readonly Problem[] {
    const sorted = [...this.#problems].sort(
      (left, right) => (left.row ?? 0) - (right.row ?? 0) || (left.column ?? 0) - (right.column ?? 0),
    );
    for (const [code, count] of this.#counts) {
      if (count <= MOST_OF_A_KIND) continue;
      const level = sorted.find((problem) => problem.code === code)?.level ?? 'warning';
      const rest = String(count - MOST_OF_A_KIND);
      const example = sorted.find((problem) => problem.code === code)?.sentence;
      sorted.push(
        fileProblem(level, code, this.#file, {
          zh: `另有 ${rest} 处同类问题未逐条列出，例如：${example?.zh ?? ''}`,
          en: `${rest} more of the same kind are not listed, e.g.: ${example?.en ?? ''}`,
        }),
      );
    }
    return sorted;
  }
}

/** Errors first, then faults of the whole file, then by line and column. */
export function errorsFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (left, right) =>
      Number(left.level === 'warning') - Number(right.level === 'warning') ||
      (left.row ?? 0) - (right.row ?? 0) ||
      (left.column ?? 0) - (right.column ?? 0),
  );
}
