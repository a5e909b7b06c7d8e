import type { Problem } from '../domain/problem';
import type { IngestResult } from './ingestResult';
import { errorsFirst } from './problems';

/** The result with more to tell of its file; what is intaken tells the same. */
export function withProblems(result: IngestResult, more: readonly Problem[]): IngestResult {
  if (more.length === 0) return result;
  const problems = errorsFirst([...more, ...result.problems]);
  const { intake } = result;
  return { ...result, problems, intake: intake === undefined ? undefined : { ...intake, problems } };
}
