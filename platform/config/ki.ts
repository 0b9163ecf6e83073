/** The settings of the office's own AI server: three kinds of work, each with its own address or none. */
import net from 'node:net';
import { z } from 'zod';

const number = (text: string, standard: number, most: number) =>
  z.coerce.number().int().positive().max(most).default(standard).describe(text);
const text = (words: string) => z.string().optional().describe(words);
const address = (words: string) =>
  z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(words);

const KEY_FILE = 'Datei mit dem Zugangsschlüssel dazu; nur der Dienst darf sie lesen (0600)';

export const kiShape = {
  BLEIBE_KI_AUS: z
    .enum(['true', 'false', '1', '0'])
    .transform((v) => v === 'true' || v === '1')
    .default(false)
    .describe('Schaltet den KI-Server für alles ab, ohne seine Adressen zu löschen'),
  BLEIBE_KI_CHAT_URL: address(
    'KI-Server für Antworten (OpenAI-Protokoll: vLLM, Ollama, llama.cpp), etwa http://ki.stadt.example:8000/v1; ohne Angabe gibt es Fundstellen statt formulierter Antworten',
  ),
  BLEIBE_KI_CHAT_MODELL: text('Name des Modells für Antworten, wie der Server ihn nennt'),
  BLEIBE_KI_CHAT_KEY_FILE: text(KEY_FILE),
  BLEIBE_KI_CHAT_KONTEXT: number('Kontextlänge in Token, mit der der Server das Modell betreibt', 16_384, 1_000_000),
  BLEIBE_KI_CHAT_PARALLEL: number(
    'So viele Antworten darf der Server zugleich schreiben, je Prozess von Bleibe',
    4,
    256,
  ),
  BLEIBE_KI_CHAT_WARTEND: number('So viele Fragen warten höchstens; weitere lehnt Bleibe sofort ab', 32, 1000),
  BLEIBE_KI_CHAT_ERSTES_WORT_SEKUNDEN: number('So lange darf der Server bis zum ersten Wort brauchen', 60, 600),
  BLEIBE_KI_CHAT_SEKUNDEN: number('So lange darf eine Antwort im Ganzen dauern', 240, 3600),
  BLEIBE_KI_EMBEDDING_URL: address(
    'KI-Server für die Suche nach dem Sinn (/v1/embeddings); ohne Angabe sucht Bleibe nach Wörtern',
  ),
  BLEIBE_KI_EMBEDDING_MODELL: text('Name des Modells für Vektoren'),
  BLEIBE_KI_EMBEDDING_KEY_FILE: text(KEY_FILE),
  BLEIBE_KI_EMBEDDING_KONTEXT: number('Längster Text in Token, den das Modell für Vektoren liest', 512, 1_000_000),
  BLEIBE_KI_EMBEDDING_PARALLEL: number('Gleichzeitige Anfragen nach Vektoren je Prozess', 2, 256),
  BLEIBE_KI_EMBEDDING_VOR_FRAGE: text('Worte, die das Modell vor einer Frage erwartet, etwa „query: “'),
  BLEIBE_KI_EMBEDDING_VOR_TEXT: text('Worte, die das Modell vor einem Text erwartet, etwa „passage: “'),
  BLEIBE_KI_RERANK_URL: address(
    'KI-Server zum Nachsortieren der Treffer (/v1/rerank); ohne Angabe bleibt die Reihenfolge der Suche',
  ),
  BLEIBE_KI_RERANK_MODELL: text('Name des Modells zum Nachsortieren'),
  BLEIBE_KI_RERANK_KEY_FILE: text(KEY_FILE),
  BLEIBE_KI_RERANK_KONTEXT: number('Längstes Paar aus Frage und Text in Token, das es liest', 512, 1_000_000),
  BLEIBE_KI_RERANK_PARALLEL: number('Gleichzeitige Anfragen zum Nachsortieren je Prozess', 2, 256),
  BLEIBE_KI_SUCHE_MS: number(
    'So viele Millisekunden wartet eine Frage höchstens auf Vektoren und Nachsortieren zusammen; danach antwortet die Suche ohne sie',
    900,
    10_000,
  ),
  BLEIBE_KI_CA_FILE: text('Zertifikate der eigenen Stelle (PEM), denen bei https des KI-Servers zu trauen ist'),
  BLEIBE_KI_FREMD_GRUND: z
    .string()
    .min(20)
    .optional()
    .describe(
      'Warum der KI-Server außerhalb des eigenen Netzes stehen darf (etwa Auftragsverarbeitung mit Aktenzeichen); ohne Angabe sind öffentliche Adressen verboten',
    ),
};

export const KI_WORKS = ['CHAT', 'EMBEDDING', 'RERANK'] as const;

export const KI_PATHS = [
  'BLEIBE_KI_CHAT_KEY_FILE',
  'BLEIBE_KI_EMBEDDING_KEY_FILE',
  'BLEIBE_KI_RERANK_KEY_FILE',
  'BLEIBE_KI_CA_FILE',
] as const;

interface Mistake {
  readonly path: string;
  readonly message: string;
}

export function kiMistakes(given: (name: string) => string | undefined): Mistake[] {
  return KI_WORKS.flatMap((work) => [
    ...pairMistakes(`BLEIBE_KI_${work}_URL`, `BLEIBE_KI_${work}_MODELL`, given),
    ...addressMistakes(`BLEIBE_KI_${work}_URL`, given),
  ]);
}

function pairMistakes(url: string, model: string, given: (name: string) => string | undefined): Mistake[] {
  if ((given(url) === undefined) === (given(model) === undefined)) return [];
  const path = given(url) === undefined ? url : model;
  return [{ path, message: 'fehlt: ein KI-Server braucht Adresse und Modell.' }];
}

/** A name is resolved with every connection, by the engine; what stands there as a number can be refused now. */
function addressMistakes(path: string, given: (name: string) => string | undefined): Mistake[] {
  const url = URL.parse(given(path) ?? '');
  if (!url) return [];
  if (url.username || url.password)
    return [{ path, message: 'Die Adresse darf kein Kennwort enthalten; der Schlüssel steht in einer eigenen Datei.' }];
  if (url.search || url.hash) return [{ path, message: 'Die Adresse endet mit dem Pfad, meist /v1.' }];
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (net.isIP(host) === 0 || isOwnAddress(host) || given('BLEIBE_KI_FREMD_GRUND')) return [];
  return [{ path, message: `${host} ist eine öffentliche Adresse; der KI-Server muss im eigenen Netz stehen.` }];
}

const own = new net.BlockList();
own.addSubnet('127.0.0.0', 8);
own.addSubnet('10.0.0.0', 8);
own.addSubnet('172.16.0.0', 12);
own.addSubnet('192.168.0.0', 16);
own.addAddress('::1', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');

/** Whether an IP address is of this machine or a private network (RFC 1918, RFC 4193). */
export function isOwnAddress(ip: string): boolean {
  const plain = ip.toLowerCase().startsWith('::ffff:') && net.isIPv4(ip.slice(7)) ? ip.slice(7) : ip;
  const family = net.isIP(plain);
  return family !== 0 && own.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}
