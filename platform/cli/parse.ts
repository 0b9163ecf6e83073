/** From the words of a command line to a command and its input. */
import { cliFaults } from './cli.faults.ts';
import type { Command, CommandOption } from './command.ts';

export interface ParsedLine {
  /** Missing for `--help` alone, for an empty line and for a group. */
  readonly command: Command | undefined;
  /** `akten` is no command but begins the names of some. */
  readonly group: string | undefined;
  readonly help: boolean;
  readonly json: boolean;
  readonly args: readonly string[];
  /** Keyed by flag, `--akte`. */
  readonly options: Readonly<Record<string, string | true>>;
}

const EVERYWHERE: readonly CommandOption[] = [
  { flag: '--json', text: 'Ergebnis als JSON auf der Standardausgabe' },
  { flag: '--help', text: 'diese Hilfe' },
];

/** Options of a command with those that all commands have. */
export function optionsOf(command: Command): CommandOption[] {
  const own = command.options ?? [];
  return [...own, ...EVERYWHERE.filter(({ flag }) => !own.some((option) => option.flag === flag))];
}

/** Throws a fault of `befehl` for wrong usage. */
export function parseLine(words: readonly string[], commands: readonly Command[]): ParsedLine {
  const { command, rest } = findCommand(words, commands);
  if (!command) {
    const named = words.filter((word) => !isHelp(word) && word !== '--json');
    const group = named.join(' ');
    if (named.length > 0 && commandsOf(group, commands).length === 0) throw unknown(named, commands);
    return { command, group: group || undefined, help: true, json: words.includes('--json'), args: [], options: {} };
  }
  const { args, options } = split(rest, command);
  const help = '--help' in options;
  if (!help) checkCount(args, command);
  return { command, group: undefined, help, json: '--json' in options, args, options };
}

/** The commands whose names begin so. */
export function commandsOf(group: string, commands: readonly Command[]): Command[] {
  return commands.filter(({ name }) => name.startsWith(`${group} `));
}

/** Whoever knows the group is shown what it holds, and not everything. */
function unknown([first = '', ...rest]: readonly string[], commands: readonly Command[]): Error {
  const known = commandsOf(first, commands).length > 0;
  if (!known) return cliFaults.UNBEKANNT({ befehl: first });
  return cliFaults.UNBEKANNT_IN_GRUPPE({ befehl: [first, ...rest.slice(0, 1)].join(' '), gruppe: first });
}

/** The longest name that the line begins with: `akten import` before `akten`. */
function findCommand(
  words: readonly string[],
  commands: readonly Command[],
): { command: Command | undefined; rest: readonly string[] } {
  const fitting = commands.filter(({ name }) => name.split(' ').every((part, index) => words[index] === part));
  const [command] = fitting.sort((a, b) => b.name.length - a.name.length);
  return { command, rest: command ? words.slice(command.name.split(' ').length) : words };
}

function split(words: readonly string[], command: Command): { args: string[]; options: Record<string, string | true> } {
  const args: string[] = [];
  const options: Record<string, string | true> = {};
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') {
      args.push(...queue.splice(0));
    } else if (isHelp(word)) {
      options['--help'] = true;
    } else if (word.startsWith('--')) {
      const [flag, value] = readOption(word, queue, command);
      options[flag] = value;
    } else {
      args.push(word);
    }
  }
  return { args, options };
}

/** `--akte X` and `--akte=X`; takes the value from the queue where it stands apart. */
function readOption(word: string, queue: string[], command: Command): [string, string | true] {
  const at = word.indexOf('=');
  const flag = at === -1 ? word : word.slice(0, at);
  const attached = at === -1 ? undefined : word.slice(at + 1);
  const option = optionsOf(command).find((one) => one.flag === flag);
  const where = { option: flag, befehl: command.name };
  if (!option) throw cliFaults.OPTION_UNBEKANNT(where);
  if (option.value === undefined) {
    if (attached !== undefined) throw cliFaults.OHNE_WERT(where);
    return [flag, true];
  }
  const value = attached ?? queue.shift();
  if (value === undefined || value === '') throw cliFaults.WERT_FEHLT(where);
  return [flag, value];
}

function checkCount(args: readonly string[], command: Command): void {
  const most = command.maxArgs ?? (command.args === undefined ? 0 : Number.POSITIVE_INFINITY);
  if (args.length < (command.minArgs ?? 0))
    throw cliFaults.ZU_WENIG({ args: command.args ?? '', befehl: command.name });
  if (args.length > most) throw cliFaults.ZU_VIEL({ wert: args[most] as string, befehl: command.name });
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}
