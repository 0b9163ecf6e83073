/** Reads the configuration from environment and file, and names every mistake at once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import type { FieldFault } from '../errors/errors.ts';
import { configFaults } from './config.faults.ts';
import { type Config, configSchema } from './config.ts';
import { KI_PATHS, kiMistakes } from './ki.ts';

export type ConfigName = keyof typeof configSchema.shape;
export type ConfigSource = 'Umgebung' | 'Datei' | 'Standard';

export interface LoadedConfig {
  readonly config: Config;
  readonly sources: Readonly<Record<ConfigName, ConfigSource>>;
}

export interface LoadOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder for relative paths of the environment. */
  readonly cwd: string;
  readonly demo: boolean;
}

/** Folder of the program; the standard data folder lies in it, whatever the working directory is. */
export const PROGRAM_DIR = fileURLToPath(new URL('../..', import.meta.url));
export const CONFIG_NAMES = Object.keys(configSchema.shape) as readonly ConfigName[];
const FILE_NAME = 'BLEIBE_CONFIG';
const PATH_NAMES = [
  'DATA_DIR',
  'BLEIBE_MASTER_KEY_FILE',
  'BLEIBE_WATCH_DIR',
  'BLEIBE_SIEGEL_KEY_FILE',
  'BLEIBE_SIEGEL_CERT_FILE',
  'BLEIBE_SIEGEL_ANCHORS_FILE',
  'BLEIBE_SIEGEL_TSA_ANCHORS_FILE',
  ...KI_PATHS,
] as const;

interface Given {
  readonly value: string;
  readonly source: ConfigSource;
  /** Folder for relative paths. */
  readonly base: string;
}

/** Throws `config.FALSCH` whose `fields` name every mistake, in German. */
export function loadConfig(options: LoadOptions): LoadedConfig {
  const { given, mistakes } = gather(options);
  const values = Object.fromEntries([...given].map(([name, { value }]) => [name, value]));
  const parsed = configSchema.safeParse(values);
  if (!parsed.success) mistakes.push(...parsed.error.issues.map((issue) => describeIssue(issue, given)));
  mistakes.push(...findContradictions(given));
  if (!parsed.success || mistakes.length > 0) throw configFaults.FALSCH({}, { fields: mistakes });
  const paths = Object.fromEntries(PATH_NAMES.flatMap((name) => absolutePath(name, given)));
  const dataDir = paths.DATA_DIR ?? path.join(PROGRAM_DIR, 'data');
  const sources = Object.fromEntries(CONFIG_NAMES.map((name) => [name, given.get(name)?.source ?? 'Standard']));
  return {
    config: { ...parsed.data, ...paths, DATA_DIR: dataDir, dataDir, demo: options.demo },
    sources: sources as Record<ConfigName, ConfigSource>,
  };
}

/** What was given for known names, and a mistake for every unknown one. An empty value counts as not given. */
function gather({ env, cwd }: LoadOptions): { given: Map<string, Given>; mistakes: FieldFault[] } {
  const known = new Set<string>(CONFIG_NAMES);
  const given = new Map<string, Given>();
  const mistakes: FieldFault[] = [];
  const take = (name: string, value: string | undefined, source: ConfigSource, base: string): void => {
    if (known.has(name) && value) given.set(name, { value, source, base });
    else if (!known.has(name) && (source === 'Datei' || (name.startsWith('BLEIBE_') && name !== FILE_NAME)))
      mistakes.push({ path: name, message: `Diese Einstellung gibt es nicht.${similarName(name)}` });
  };
  const file = env[FILE_NAME] ? path.resolve(cwd, env[FILE_NAME]) : undefined;
  if (file) for (const [name, value] of Object.entries(readFile(file))) take(name, value, 'Datei', path.dirname(file));
  for (const [name, value] of Object.entries(env)) take(name, value, 'Umgebung', cwd);
  return { given, mistakes };
}

function readFile(file: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw configFaults.DATEI_FEHLT({ datei: file }, { cause });
  }
}

function absolutePath(name: string, given: ReadonlyMap<string, Given>): [string, string][] {
  const one = given.get(name);
  return one ? [[name, path.resolve(one.base, one.value)]] : [];
}

function describeIssue(issue: z.core.$ZodIssue, given: ReadonlyMap<string, Given>): FieldFault {
  const name = String(issue.path[0]);
  const value = given.get(name)?.value;
  const shown = value === undefined || isSecret(name as ConfigName) ? '' : `„${value}“ passt nicht: `;
  return { path: name, message: `${shown}${inGerman(issue)} (${describeName(name as ConfigName)}).` };
}

function inGerman(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'es muss eine ganze Zahl sein' : 'es muss eine Zahl sein';
    case 'too_small':
      return issue.origin === 'string'
        ? `es braucht mindestens ${issue.minimum} Zeichen`
        : `es muss mindestens ${Number(issue.minimum) + (issue.inclusive ? 0 : 1)} sein`;
    case 'too_big':
      return `es darf höchstens ${issue.maximum} sein`;
    case 'invalid_value':
      return `möglich sind ${issue.values.join(', ')}`;
    case 'invalid_format':
      return issue.format === 'email'
        ? 'es muss eine E-Mail-Adresse sein'
        : 'es muss eine vollständige Adresse (URL) sein';
    default:
      return issue.message;
  }
}

/** Values that only make sense together. */
function findContradictions(given: ReadonlyMap<string, Given>): FieldFault[] {
  const together = (names: readonly string[], why: string): FieldFault[] => {
    const missing = names.filter((name) => !given.has(name));
    if (missing.length === 0 || missing.length === names.length) return [];
    return missing.map((name) => ({ path: name, message: `fehlt: ${why}` }));
  };
  return [
    ...together(
      ['BLEIBE_S3_ENDPOINT', 'BLEIBE_S3_BUCKET', 'BLEIBE_S3_ACCESS_KEY', 'BLEIBE_S3_SECRET_KEY'],
      'ein S3-Speicher braucht Adresse, Behälter, Kennung und Geheimnis.',
    ),
    ...together(
      [
        'BLEIBE_ZWEIT_S3_ENDPOINT',
        'BLEIBE_ZWEIT_S3_BUCKET',
        'BLEIBE_ZWEIT_S3_ACCESS_KEY',
        'BLEIBE_ZWEIT_S3_SECRET_KEY',
      ],
      'ein Zweitspeicher in S3 braucht Adresse, Behälter, Kennung und Geheimnis.',
    ),
    ...together(
      ['BLEIBE_OIDC_ISSUER', 'BLEIBE_OIDC_CLIENT_ID'],
      'die Anmeldung über OpenID Connect braucht Aussteller und Kennung.',
    ),
    ...(given.has('DATABASE_OWNER_URL') && !given.has('DATABASE_URL')
      ? [{ path: 'DATABASE_URL', message: 'fehlt: DATABASE_OWNER_URL allein genügt nicht.' }]
      : []),
    ...siegelMistakes(given),
    ...kiMistakes((name) => given.get(name)?.value),
    ...masterKeyMistakes(given.get('BLEIBE_MASTER_KEY')?.value),
  ];
}

/** A key in PEM or DER comes without its certificate, a time-stamp is believed only with the roots to check it by. */
function siegelMistakes(given: ReadonlyMap<string, Given>): FieldFault[] {
  const key = given.get('BLEIBE_SIEGEL_KEY_FILE')?.value;
  const needsCertificate = key !== undefined && !/\.(p12|pfx)$/i.test(key) && !given.has('BLEIBE_SIEGEL_CERT_FILE');
  const needsAnchors = given.has('BLEIBE_SIEGEL_TSA_URL') && !given.has('BLEIBE_SIEGEL_TSA_ANCHORS_FILE');
  return [
    ...(needsCertificate
      ? [{ path: 'BLEIBE_SIEGEL_CERT_FILE', message: 'fehlt: ein Schlüssel ohne PKCS#12 braucht sein Zertifikat.' }]
      : []),
    ...(needsAnchors
      ? [
          {
            path: 'BLEIBE_SIEGEL_TSA_ANCHORS_FILE',
            message: 'fehlt: ein Zeitstempel zählt nur mit seinen Wurzelzertifikaten.',
          },
        ]
      : []),
  ];
}

function masterKeyMistakes(value: string | undefined): FieldFault[] {
  const sound = value?.split(',').every((key) => Buffer.from(key.trim(), 'base64').length === 32);
  if (sound !== false) return [];
  return [{ path: 'BLEIBE_MASTER_KEY', message: 'Jeder Hauptschlüssel muss base64 von genau 32 Byte sein.' }];
}

/** Names that a typing mistake makes of a known one share most of their letters with it. */
function similarName(name: string): string {
  const [best] = CONFIG_NAMES.map((known) => ({ known, distance: editDistance(name, known) })).sort(
    (a, b) => a.distance - b.distance,
  );
  return best && best.distance <= 3 ? ` Meinten Sie ${best.known}?` : '';
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] as number) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

export function isSecret(name: ConfigName): boolean {
  return (configSchema.shape[name] as z.ZodType).meta()?.secret === true;
}

export function describeName(name: ConfigName): string {
  return (configSchema.shape[name] as z.ZodType).description ?? '';
}
