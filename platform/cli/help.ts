/** The text of `--help`. */
import type { Command } from './command.ts';
import { optionsOf } from './parse.ts';

export function helpForAll(commands: readonly Command[]): string[] {
  const rows = commands.map((command) => [usageOf(command), command.text] as const);
  return [
    'Bleibe – die offene Plattform für die papierlose Ausländerbehörde',
    '',
    'Aufruf: ./bleibe BEFEHL [ANGABEN]',
    '',
    ...columns(rows),
    '',
    './bleibe BEFEHL --help erklärt einen Befehl.',
  ];
}

export function helpForGroup(group: string, commands: readonly Command[]): string[] {
  const rows = commands.map((command) => [usageOf(command), command.text] as const);
  return [`Aufruf: ./bleibe ${group} …`, '', ...columns(rows), '', './bleibe BEFEHL --help erklärt einen Befehl.'];
}

export function helpForOne(command: Command): string[] {
  const rows = optionsOf(command).map(({ flag, value, text }) => [value ? `${flag}=${value}` : flag, text] as const);
  const details = command.details?.() ?? [];
  return [
    `Aufruf: ./bleibe ${usageOf(command)} [ANGABEN]`,
    ...['', command.text, '', ...columns(rows)],
    ...(details.length > 0 ? ['', ...details] : []),
  ];
}

function usageOf({ name, args }: Command): string {
  return args ? `${name} ${args}` : name;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
