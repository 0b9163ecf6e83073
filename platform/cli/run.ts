/** Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage or configuration. */
import { randomBytes } from 'node:crypto';
import { passingFault } from '../db/trouble.ts';
import { Fault } from '../errors/errors.ts';
import type { Kernel } from '../module/kernel.ts';
import type { Command, CommandInput } from './command.ts';
import { helpForAll, helpForGroup, helpForOne } from './help.ts';
import { commandsOf, type ParsedLine, parseLine } from './parse.ts';

export interface RunOptions {
  readonly commands: readonly Command[];
  /** Opens what a command of kind `kernel` needs, and closes it when the command has ended. */
  withKernel(run: (kernel: Kernel) => Promise<number>): Promise<number>;
  readonly out: (line: string) => void;
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
}

const WRONG_USAGE = 2;

export async function runLine(words: readonly string[], options: RunOptions): Promise<number> {
  try {
    const line = parseLine(words, options.commands);
    if (!line.command || line.help) return showHelp(line, options);
    return await runCommand(line.command, line, options);
  } catch (cause) {
    return report(cause, options.note);
  }
}

function runCommand(command: Command, line: ParsedLine, options: RunOptions): Promise<number> {
  const { out, note, signal } = options;
  const input: CommandInput = { args: line.args, options: line.options, json: line.json, out, note, signal };
  const needs = typeof command.needs === 'function' ? command.needs(input) : command.needs;
  if (needs === 'kernel') return options.withKernel((kernel) => command.run(input, kernel));
  return command.run(input, NO_KERNEL);
}

/** A command that says it needs nothing and reaches for the kernel is told so at once. */
const NO_KERNEL = new Proxy({} as Kernel, {
  get(_, name) {
    throw new Error(`kernel.${String(name)} was used by a command that needs nothing`);
  },
});

function showHelp({ command, group, json }: ParsedLine, { commands, out }: RunOptions): number {
  const shown = command ? [command] : group ? commandsOf(group, commands) : commands;
  if (json)
    out(JSON.stringify(shown.map(({ name, text, args = '', options = [] }) => ({ name, text, args, options }))));
  else for (const line of helpFor({ command, group }, shown)) out(line);
  return 0;
}

function helpFor({ command, group }: Pick<ParsedLine, 'command' | 'group'>, shown: readonly Command[]): string[] {
  if (command) return helpForOne(command);
  return group ? helpForGroup(group, shown) : helpForAll(shown);
}

/** Tells a failure on standard error. What is no Fault is a mistake of ours: it gets a reference and its stack. */
export function report(cause: unknown, note: (line: string) => void): number {
  const fault = cause instanceof Fault ? cause : passingFault(cause);
  if (fault) {
    note(`${fault.title}. ${fault.advice}`);
    for (const { path, message } of fault.fields) note(`  ${path}: ${message}`);
    // 400 is what a person called wrongly, here as over HTTP.
    return fault.status === 400 || fault.code.startsWith('config.') ? WRONG_USAGE : 1;
  }
  const reference = randomBytes(4).toString('hex');
  note(
    `Das hat nicht geklappt; es liegt nicht an Ihnen. Bitte melden Sie der Administration diese Nummer: ${reference}.`,
  );
  note(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return 1;
}
