import { writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Writes what went wrong outside any test, such as a promise that nobody waited for, to the file named by `UNHANDLED`: such an
 * error fails the run while every test has passed, and the other reports say nothing of it.
 */
export default class UnhandledReporter {
  onTestRunEnd(_modules, unhandled) {
    const told = unhandled.map(
      (error) =>
        `outside any test: ${(error.stack ?? error.message ?? '').split('\n').slice(0, 6).join('\n     ')}`,
    );
    if (process.env.UNHANDLED !== undefined) writeFileSync(process.env.UNHANDLED, JSON.stringify(told));
  }
}
