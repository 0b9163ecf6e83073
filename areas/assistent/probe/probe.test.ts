/** A probe measures what is there, says in plain words what it means, and sends nothing of the office. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type ModelServer, startModelServer } from '#engines/llm/testing/start.ts';
import { area } from '../assistent.module.ts';
import { probeCommand } from './probe.cli.ts';
import { probe } from './probe.ts';
import { urteile } from './urteil.rules.ts';

const FRIST = { kind: 'json', value: { frist: 'vier Wochen', zahl: 4, begonnen: true } } as const;
let server: ModelServer;
let house: TestKernel;

before(async () => {
  server = await startModelServer();
  house = await testKernel({ areas: [area], config: server.env });
});
after(async () => {
  await house.close();
  await server.stop();
});

const satz = (text: string) =>
  JSON.stringify({
    satz: text,
    passage: 4,
    zitat: 'Eine Bestellung von Schulbüchern lässt sich 14 Tage lang zurückgeben.',
  });

async function run(options: Record<string, string> = {}, json = false) {
  const lines: string[] = [];
  const input = { args: [], options, json, out: (line: string) => lines.push(line), note: () => undefined };
  const code = await probeCommand.run({ ...input, signal: new AbortController().signal }, house.kernel);
  return { code, lines };
}

test('a server that is quick and keeps to the shape is fit', async () => {
  await server.script([
    { when: 'Lies die Frist heraus', play: FRIST },
    {
      when: 'aus den nummerierten Passagen',
      play: { kind: 'text', text: satz('Schulbücher gehen 14 Tage lang zurück.') },
    },
    { play: { kind: 'text', text: 'Wort '.repeat(150) } },
  ]);
  const { code, lines } = await run({ '--personen': '5' });
  assert.equal(code, 0, lines.join('\n'));
  assert.equal(lines.at(-1), 'Urteil: geeignet.');
  assert.match(
    lines.join('\n'),
    /5 Personen zugleich.*Vorgegebene Form: 10 von 10.*Zitatprüfung: 10 von 10 Sätzen.*Vektoren: .*Nachsortieren: 50 Treffer/s,
  );
  const sent = (await server.requests()).map(({ body }) => JSON.stringify(body)).join();
  assert.ok(sent.includes('Bücherei') && !sent.includes('Ausländer'));
});

test('a slow one that cannot keep to the shape is not, and why stands first', async () => {
  await server.script([
    { when: 'Lies die Frist heraus', play: { kind: 'text', text: 'Gern: vier Wochen.' } },
    { when: 'aus den nummerierten Passagen', play: { kind: 'text', text: 'Nein.' } },
    { play: { kind: 'text', text: 'Ein kurzer Text.', delayMs: 400 } },
  ]);
  const { code, lines } = await run({ '--personen': '2' }, true);
  const answer = JSON.parse(lines[0] ?? '') as { geeignet: boolean; saetze: string[]; chat: { json: unknown } };
  assert.deepEqual([code, answer.geeignet], [1, false]);
  assert.match(answer.saetze.slice(0, 3).join(' '), /zu langsam.*anderes Modell/s);
  assert.deepEqual(answer.chat.json, { versuche: 10, gleich: 0, berichtigt: 0, schema: 'none' });
});

test('a model that lies or says nothing readable is told so, with the share that the gate lets through', async () => {
  await server.script([
    { when: 'Lies die Frist heraus', play: FRIST },
    { when: 'Welche Schulbücher', play: { kind: 'text', text: 'Das weiß ich leider nicht.' } },
    { when: 'zurückgeben?', play: { kind: 'text', text: satz('Schulbücher gehen 14 Tage lang zurück.') } },
    {
      when: 'aus den nummerierten Passagen',
      play: { kind: 'text', text: satz('Schulbücher gehen 30 Tage lang zurück.') },
    },
    { play: { kind: 'text', text: 'Wort '.repeat(150) } },
  ]);
  const { code, lines } = await run({ '--personen': '1' }, true);
  const answer = JSON.parse(lines[0] ?? '') as { saetze: string[]; chat: { zitate: unknown } };
  assert.equal(code, 1);
  assert.deepEqual(answer.chat.zitate, { fragen: 10, saetze: 9, belegt: 1, ohneAntwort: 1 });
  assert.match(
    answer.saetze.join('\n'),
    /1 von 9 Sätzen tragen ein geprüftes Zitat, 1 von 10 Fragen blieben ohne lesbaren Satz/,
  );
});

test('settings that do not fit the server are named', async () => {
  const signal = new AbortController().signal;
  const config = { ...house.kernel.config, BLEIBE_KI_CHAT_KONTEXT: 100_000, BLEIBE_KI_RERANK_MODELL: 'fehlt' };
  await server.script([{ when: 'Lies die Frist heraus', play: FRIST }]);
  const result = await probe({ ...house.kernel, config }, { personen: 1, signal, melde: () => undefined });
  const { geeignet, saetze } = urteile(result);
  assert.equal(geeignet, false);
  assert.match(saetze.join('\n'), /liest 32\.768 Token, eingestellt sind 100\.000/);
  assert.match(saetze.join('\n'), /Nachsortieren: Der KI-Server ist falsch eingerichtet/);
});

test('without a server it says that nothing is missing', () => {
  const { geeignet, saetze } = urteile({ chat: null, embedding: null, rerank: null });
  assert.equal(geeignet, false);
  assert.match(saetze[0] ?? '', /arbeitet vollständig ohne ihn/);
});
