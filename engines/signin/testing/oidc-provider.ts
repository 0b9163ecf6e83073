/** Starts the simulator of an identity provider as its own process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Provider {
  readonly issuer: string;
  /** Goes through `/authorize` as the browser of this person would; gives the address it is sent back to. */
  signInAs(address: string, sub: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startProvider(settings: Record<string, unknown>): Promise<Provider> {
  const file = fileURLToPath(new URL('../oidc.simulator.ts', import.meta.url));
  const child = spawn(process.execPath, [file, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { issuer } = JSON.parse(line) as { issuer: string };
  return {
    issuer,
    async signInAs(address, sub) {
      const url = new URL(address);
      url.searchParams.set('login_hint', sub);
      const response = await fetch(url, { redirect: 'manual' });
      return response.headers.get('location') ?? '';
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
