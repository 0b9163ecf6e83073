/** Lets a child sleep in the sandbox and tells its number; killed by the test. */
import { createSandbox } from '../process-sandbox.ts';

const sandbox = createSandbox({ scratch: process.argv[2] ?? '' });
const script = `echo $$ > pid; cat pid >&2; exec sleep 300`;
void sandbox.run({ command: 'sh', args: ['-c', script], limits: { cpuSeconds: 10, wallSeconds: 300 } });
const { readdir, readFile } = await import('node:fs/promises');
for (;;) {
  const [root] = (await readdir(process.argv[2] ?? '')).filter((name) => name.includes(`-${process.pid}-`));
  const pid = root && (await readFile(`${process.argv[2]}/${root}/1/pid`, 'utf8').catch(() => ''));
  if (pid) {
    process.stdout.write(pid);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
}
