/** The commands of the house, and what they run in. */
import type { Command } from '#platform/cli/command.ts';
import { runLine } from '#platform/cli/run.ts';
import { loadConfig } from '#platform/config/load.ts';
import { configCommand } from '#platform/config/show.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { toolCommands } from '../../tools/tools.cli.ts';
import { allAreas } from './areas.ts';
import { backupCommands } from './backup.cli.ts';
import { openKernel } from './kernel.ts';
import { createLog } from './log.ts';
import { openapiCommand } from './openapi.cli.ts';
import { migrateCommand, schemaCommand } from './schema.cli.ts';
import { schluesselCommands } from './schluessel.cli.ts';
import { startCommand } from './start.cli.ts';

export const allCommands: readonly Command[] = [
  startCommand,
  configCommand,
  ...allAreas.flatMap((area) => area.commands ?? []),
  ...backupCommands(() => allAreas),
  ...schluesselCommands(() => allAreas),
  migrateCommand,
  schemaCommand,
  openapiCommand(() => allAreas),
  ...toolCommands,
];

/** Returns the exit code. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const unhook = onStopSignals(() => stop.abort());
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  try {
    return await runLine(words, {
      commands: allCommands,
      withKernel,
      out: (line) => process.stdout.write(`${line}\n`),
      note: (line) => process.stderr.write(`${line}\n`),
      signal: stop.signal,
    });
  } finally {
    unhook();
  }
}

/** Who reads along has seen enough (`| head`): that is no reason to fall over, least of all for a server. */
function ignoreClosedPipe(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') throw cause;
}

/** The first signal asks to end in order; whoever insists is obeyed at once. */
function onStopSignals(stop: () => void): () => void {
  let asked = false;
  const hear = (signal: NodeJS.Signals): void => {
    if (asked && signal === 'SIGINT') process.exit(130);
    asked = true;
    stop();
  };
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
}

/** On the data directory of a running server or alone; the embedded database is started and stopped as needed. */
async function withKernel(run: (kernel: Kernel) => Promise<number>): Promise<number> {
  const { config, sources } = loadConfig({ env: process.env, cwd: process.cwd(), demo: false });
  // A command tells its story by itself; the log speaks up only when something is wrong, unless it was asked to.
  const log = createLog(sources.BLEIBE_LOG_LEVEL === 'Standard' ? 'warn' : config.BLEIBE_LOG_LEVEL);
  const opened = await openKernel({ config, log, areas: allAreas });
  try {
    return await run(opened.kernel);
  } finally {
    await opened.close();
  }
}
