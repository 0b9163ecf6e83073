/** What is known of a server before it is asked: address, model, key, and how much patience it gets. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '#platform/config/config.ts';
import { llmFaults } from './llm.faults.ts';

export type Work = 'chat' | 'embedding' | 'rerank';

export interface Patience {
  readonly connectMs: number;
  /** From sending to the first word. */
  readonly firstMs: number;
  /** Between two words. */
  readonly betweenMs: number;
  readonly totalMs: number;
  /** In the queue of this process. */
  readonly waitMs: number;
}

export interface Endpoint {
  readonly work: Work;
  /** Without a slash at the end. */
  readonly url: string;
  readonly model: string;
  readonly keyFile?: string;
  readonly caFile?: string;
  readonly contextTokens: number;
  readonly parallel: number;
  readonly mostWaiting: number;
  readonly patience: Patience;
  /** Why it may stand outside the office's own network; without it no public address is connected to. */
  readonly foreignReason?: string;
  /** Words that an embedding model expects before a question and before a text. */
  readonly before?: { readonly question: string; readonly text: string };
}

const SHORT: Patience = { connectMs: 3000, firstMs: 60_000, betweenMs: 30_000, totalMs: 60_000, waitMs: 60_000 };

/** Undefined for work that no server is set up for, and for all when they are switched off. */
export function endpointsOf(config: Config): Partial<Record<Work, Endpoint>> {
  if (config.BLEIBE_KI_AUS) return {};
  const common = {
    ...(config.BLEIBE_KI_CA_FILE ? { caFile: config.BLEIBE_KI_CA_FILE } : {}),
    ...(config.BLEIBE_KI_FREMD_GRUND ? { foreignReason: config.BLEIBE_KI_FREMD_GRUND } : {}),
  };
  const chat = located(config, 'CHAT');
  const embedding = located(config, 'EMBEDDING');
  const rerank = located(config, 'RERANK');
  return {
    ...(chat && { chat: { work: 'chat', ...common, ...chat, ...chatLimits(config) } }),
    ...(embedding && {
      embedding: {
        work: 'embedding',
        ...common,
        ...embedding,
        contextTokens: config.BLEIBE_KI_EMBEDDING_KONTEXT,
        parallel: config.BLEIBE_KI_EMBEDDING_PARALLEL,
        mostWaiting: 200,
        patience: SHORT,
        before: {
          question: config.BLEIBE_KI_EMBEDDING_VOR_FRAGE ?? '',
          text: config.BLEIBE_KI_EMBEDDING_VOR_TEXT ?? '',
        },
      },
    }),
    ...(rerank && {
      rerank: {
        work: 'rerank',
        ...common,
        ...rerank,
        contextTokens: config.BLEIBE_KI_RERANK_KONTEXT,
        parallel: config.BLEIBE_KI_RERANK_PARALLEL,
        mostWaiting: 200,
        patience: SHORT,
      },
    }),
  };
}

function chatLimits(config: Config) {
  const totalMs = config.BLEIBE_KI_CHAT_SEKUNDEN * 1000;
  const firstMs = Math.min(config.BLEIBE_KI_CHAT_ERSTES_WORT_SEKUNDEN * 1000, totalMs);
  return {
    contextTokens: config.BLEIBE_KI_CHAT_KONTEXT,
    parallel: config.BLEIBE_KI_CHAT_PARALLEL,
    mostWaiting: config.BLEIBE_KI_CHAT_WARTEND,
    patience: { connectMs: 3000, firstMs, betweenMs: Math.min(20_000, totalMs), totalMs, waitMs: totalMs },
  };
}

function located(config: Config, name: 'CHAT' | 'EMBEDDING' | 'RERANK') {
  const url = config[`BLEIBE_KI_${name}_URL`];
  const model = config[`BLEIBE_KI_${name}_MODELL`];
  const keyFile = config[`BLEIBE_KI_${name}_KEY_FILE`];
  if (!url || !model) return undefined;
  return { url: url.replace(/\/+$/, ''), model, ...(keyFile ? { keyFile } : {}) };
}

/** Read with every new connection, so that a new key counts without a restart. A file that others can read is refused. */
export function readKey({ keyFile }: Endpoint): string | undefined {
  if (!keyFile) return undefined;
  const file = path.basename(keyFile);
  const key = readFile(keyFile, file);
  if ((statSync(keyFile).mode & 0o077) !== 0)
    throw llmFaults.FALSCH_EINGERICHTET({ grund: `die Schlüsseldatei ${file} können andere lesen, sie braucht 0600` });
  if (!/^[\x21-\x7e]+$/.test(key))
    throw llmFaults.FALSCH_EINGERICHTET({ grund: `die Schlüsseldatei ${file} enthält keinen Schlüssel` });
  return key;
}

export function readCa({ caFile }: Endpoint): string | undefined {
  if (!caFile) return undefined;
  const file = path.basename(caFile);
  const pem = readFile(caFile, file);
  if (!pem.includes('-----BEGIN CERTIFICATE-----'))
    throw llmFaults.FALSCH_EINGERICHTET({ grund: `${file} enthält kein Zertifikat` });
  return pem;
}

function readFile(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw llmFaults.FALSCH_EINGERICHTET({ grund: `die Datei ${shown} ist nicht lesbar` }, { cause });
  }
}
