import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What a part of the bench found, as it is printed. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** The tables as text, each under its title. */
export function textOf(tables: readonly Table[]): string {
  return tables
    .map(({ title, heads, lines }) =>
      [title, '', row(heads), row(heads.map(() => '---')), ...lines.map(row)].join('\n'),
    )
    .join('\n\n');
}

/** Keeps what a part printed in `tests/bench/results`, under its name and the number of figures. */
export function keep(part: string, figures: number, text: string): void {
  const folder = fileURLToPath(new URL('results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${part}-${String(figures)}.md`, `${text}\n`);
}

/** The machine, and how busy it was: beside another program every time is longer. */
export function machineWords(): string {
  const [processor] = cpus();
  return (
    `${type()} · ${String(cpus().length)} × ${processor?.model ?? 'processor'} · ` +
    `${String(Math.round(totalmem() / 2 ** 30))} GB · Node ${process.versions.node} · load over 1, 5, 15 minutes: ` +
    loadavg()
      .map((part) => part.toFixed(1))
      .join(' · ')
  );
}

/** A time in ms; a dash where it was not measured. */
export function ms(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 0);
}

/** A number of figures with separators. */
export function counted(figures: number): string {
  return figures.toLocaleString('en');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
