/**
 * Quotations that somebody laid ready for a letter. They last as long as a window of this browser is open, go along to the
 * person's other windows, and never to the disk of a server: what a confidential source says stays with who read it.
 */
import { useSyncExternalStore } from 'react';

export interface Merkzettel {
  readonly id: string;
  /** Account that laid it ready: somebody else at the same screen does not see it. */
  readonly fuer: string;
  /** `§ 24 Abs. 3 MusterG` */
  readonly titel: string;
  /** As it goes into the letter, with the citation. */
  readonly text: string;
}

const KEY = 'bleibe.merkzettel';
const MOST = 20;
const watchers = new Set<() => void>();
let kept: readonly Merkzettel[] = read();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(KEY);

type Message = { readonly art: 'frage' } | { readonly art: 'stand'; readonly zettel: readonly Merkzettel[] };

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.art === 'stand') keep(data.zettel);
  else if (kept.length > 0) tell();
});
// A window that opens has none of its own and asks the others.
if (kept.length === 0) channel?.postMessage({ art: 'frage' } satisfies Message);

/** The newest first; the same text once. */
export function addMerkzettel(zettel: Omit<Merkzettel, 'id'>): void {
  const others = kept.filter(({ text, fuer }) => text !== zettel.text || fuer !== zettel.fuer);
  keep([{ ...zettel, id: crypto.randomUUID() }, ...others].slice(0, MOST));
  tell();
}

export function removeMerkzettel(id: string): void {
  keep(kept.filter((one) => one.id !== id));
  tell();
}

export function useMerkzettel(fuer: string): readonly Merkzettel[] {
  const all = useSyncExternalStore(watch, () => kept);
  return all.filter((one) => one.fuer === fuer);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tell(): void {
  channel?.postMessage({ art: 'stand', zettel: kept } satisfies Message);
}

function keep(next: readonly Merkzettel[]): void {
  kept = next;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is forbidden here; they then last as long as the page.
  }
  for (const watcher of watchers) watcher();
}

function read(): readonly Merkzettel[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly Merkzettel[];
  } catch {
    return [];
  }
}
