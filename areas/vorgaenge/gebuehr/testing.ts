/** What the tests of this subject stand on: its verbs as a module of their own, people with rights, claims. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { allAreas } from '#apps/server/areas.ts';
import { type Action, perform } from '#platform/actions/action.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { givenAkte, givenTeam, worker } from '../arbeit/testing.ts';
import { createVerfahren } from '../verfahren.api.ts';
import { gebuehrRights } from './gebuehr.ts';

export const AREAS = allAreas;

/** Somebody with the rights that the table gives this role; casework sees every Akte here, the desk none. */
export function person(id: string, rolle: string): Principal {
  const rights = Object.entries(gebuehrRights).filter(([, { rollen }]) =>
    (rollen as readonly string[]).includes(rolle),
  );
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [rolle],
    rights: new Set(rights.map(([right]) => right as Right)),
    scope: { all: rolle !== 'kasse', ranges: [], akten: [] },
  };
}

const ACTIONS = new Map(AREAS.flatMap(({ actions }) => actions).map((action) => [action.contract.name, action]));
let keys = 0;

/** Performs the action of a contract as HTTP would. */
export function act<C extends Contract>(
  kernel: Kernel,
  actor: Principal | null,
  contract: C,
  input: RawInputOf<C>,
): Promise<OutputOf<C>> {
  keys += 1;
  const request = { id: `test-${keys}`, idempotencyKey: `key-${keys}` };
  return perform(kernel, ACTIONS.get(contract.name) as Action, { actor, request }, input) as Promise<OutputOf<C>>;
}

export interface Zahlungsdienst {
  readonly url: string;
  stop(): Promise<void>;
}

/** The simulator as its own process. */
export async function startZahlungsdienst(secret: string): Promise<Zahlungsdienst> {
  const file = fileURLToPath(new URL('./epayment.simulator.ts', import.meta.url));
  const child = spawn(process.execPath, [file, JSON.stringify({ secret })], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url: (JSON.parse(line) as { url: string }).url,
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

let team: { readonly kernel: Kernel; readonly id: string } | undefined;
let people = 0;

/** A Vorgang of a person of their own. */
export async function givenVorgang(kernel: Kernel, verfahrensart = 'P01'): Promise<string> {
  if (team?.kernel !== kernel) team = { kernel, id: await givenTeam(kernel, 'Gebühren', 'A', 'Z') };
  people += 1;
  const { akteId, personId } = await givenAkte(
    kernel,
    team.id,
    `Zahlende ${String.fromCharCode(65 + Math.floor(people / 26), 97 + (people % 26))}`,
  );
  const input = { akteId, personId, verfahrensart };
  return (await act(kernel, worker('aufnahme', { all: true }), createVerfahren, input)).id;
}
