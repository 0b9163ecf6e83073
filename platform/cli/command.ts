/** One command of `./bleibe`. */
import type { Kernel } from '../module/kernel.ts';

export interface CommandOption {
  /** `--json`, `--akte` */
  readonly flag: `--${string}`;
  /** Name of the value; a flag without one is a switch. */
  readonly value?: string;
  readonly text: string;
}

export interface CommandInput {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | true | undefined>>;
  readonly json: boolean;
  /** Results: the only thing that writes to standard output. */
  readonly out: (line: string) => void;
  /** Progress and hints, to standard error. */
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
}

export type Needs = 'nothing' | 'kernel';

export interface Command {
  /** `akten ocr` */
  readonly name: string;
  /** One German line for `--help`. */
  readonly text: string;
  /** `DATEI…`, `PFAD…`; empty when it takes none. */
  readonly args?: string;
  readonly minArgs?: number;
  readonly maxArgs?: number;
  readonly options?: readonly CommandOption[];
  /** Lines below the options in `--help`. */
  readonly details?: () => readonly string[];
  /**
   * `kernel`: gets database and blobs, of the running server's data directory or started for the command. A function
   * where that depends on the options.
   */
  readonly needs: Needs | ((input: CommandInput) => Needs);
  /** Returns the exit code. */
  run(input: CommandInput, kernel: Kernel): Promise<number>;
}
