/**
 * Starts a simulated model server for a test.
 *
 *   const server = await startModelServer({ rules: [{ when: 'Blaue Karte', play: { kind: 'text', text: 'Ja.' } }] });
 *   const office = await testOffice({ env: server.env });   // BLEIBE_KI_… for all three kinds of work
 *   await server.script([...]);                             // other rules from now on, and nothing seen yet
 *   (await server.requests()).at(-1);                       // what was sent, headers and all
 *   await server.stop();
 *
 * The first rule that fits is played. Without a rule the chat answers one fixed sentence; vectors and rerank scores are
 * computed from the words themselves and are always the same (vectors.ts).
 */
import { fileURLToPath } from 'node:url';
import { startSimulator } from '#platform/sandbox/simulator.ts';
import type { Rule, SeenRequest, ServerSettings } from './script.ts';

export type { Dialect, Play, Rule, SeenRequest, ServerSettings } from './script.ts';

export interface ModelServer {
  /** `http://127.0.0.1:PORT/v1` */
  readonly url: string;
  readonly port: number;
  /** Settings of an office that uses it for chat, embeddings and rerank. */
  readonly env: Readonly<Record<string, string>>;
  script(rules: readonly Rule[]): Promise<void>;
  requests(): Promise<readonly SeenRequest[]>;
  stop(): Promise<void>;
}

export async function startModelServer(settings: ServerSettings = {}): Promise<ModelServer> {
  const simulator = await startSimulator(fileURLToPath(new URL('server.ts', import.meta.url)), settings);
  const port = Number(simulator.ready.port);
  const origin = `${settings.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const url = `${origin}/v1`;
  const model = settings.models?.[0] ?? 'muster-7b';
  const works = ['CHAT', 'EMBEDDING', 'RERANK'].flatMap((work) => [
    [`BLEIBE_KI_${work}_URL`, url],
    [`BLEIBE_KI_${work}_MODELL`, model],
  ]);
  const ask = async (path: string, body?: unknown) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      body: body === undefined ? null : JSON.stringify(body),
    });
    return response.json();
  };
  return {
    url,
    port,
    env: Object.fromEntries(works) as Record<string, string>,
    script: async (rules) => void (await ask('/__script', rules)),
    requests: async () => (await ask('/__requests')) as SeenRequest[],
    stop: () => simulator.stop(),
  };
}
