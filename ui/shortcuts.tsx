/**
 * Keys. Screens register with `useShortcut`; `?` shows what is on. Single letters can be switched off (WCAG 2.1.4) and
 * never fire while somebody types or a dialog is open.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from './settings.ts';

export interface Shortcut {
  /** `j`, `shift+n`, `g h` (one after the other), `mod+k` (Strg or ⌘), `Escape`, `?`. */
  readonly keys: string;
  readonly label: string;
  readonly group: string;
  /** Absent where the browser or the control does it by itself. */
  readonly run?: () => void;
}

interface Options {
  readonly enabled?: boolean;
  readonly group?: string;
}

let shortcuts: readonly Shortcut[] = [];
const watchers = new Set<() => void>();
let pending = '';
let pendingSince = 0;
let listening = false;
const SEQUENCE_MS = 1200;

export function useShortcut(keys: string, label: string, run: () => void, options: Options = {}): void {
  const { enabled = true, group = 'Diese Seite' } = options;
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return;
    const mine: Shortcut = { keys, label, group, run: () => latest.current() };
    change([...shortcuts, mine]);
    listenOnce();
    return () => change(shortcuts.filter((one) => one !== mine));
  }, [keys, label, group, enabled]);
}

/** A key that works without us (Enter on a link), or only now and then: named in the help by `?`, and nothing more. */
export function useKeyNote(keys: string, label: string, group: string): void {
  useEffect(() => {
    const mine: Shortcut = { keys, label, group };
    change([...shortcuts, mine]);
    return () => change(shortcuts.filter((one) => one !== mine));
  }, [keys, label, group]);
}

export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(watch, () => shortcuts);
}

export function lettersAreOn(): boolean {
  return readSetting('tasten') !== 'aus';
}

export function setLetters(on: boolean): void {
  writeSetting('tasten', on ? undefined : 'aus');
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function change(next: readonly Shortcut[]): void {
  shortcuts = next;
  for (const watcher of watchers) watcher();
}

function listenOnce(): void {
  if (listening) return;
  listening = true;
  document.addEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = nameOf(event);
  if (pressed === undefined) return;
  // Keys that write nothing go on while somebody types.
  const writesNothing = pressed.startsWith('mod+') || /^F\d+$/.test(pressed);
  if (!writesNothing && (isTyping(event.target) || isDialogOpen() || !lettersAreOn())) return;
  if (writesNothing && isDialogOpen()) return;
  const inTime = event.timeStamp - pendingSince < SEQUENCE_MS;
  const sequence = pending && inTime ? `${pending} ${pressed}` : pressed;
  const hit = find(sequence) ?? find(pressed);
  if (hit) {
    event.preventDefault();
    pending = '';
    hit.run?.();
    return;
  }
  const begins = shortcuts.some((one) => one.keys.startsWith(`${pressed} `));
  pending = begins ? pressed : '';
  pendingSince = event.timeStamp;
}

/** The latest registration wins: what is on top of the screen was mounted last. */
function find(keys: string): Shortcut | undefined {
  return shortcuts.findLast((one) => one.keys === keys && one.run !== undefined);
}

function nameOf(event: KeyboardEvent): string | undefined {
  if (event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  // A capital without Shift is Caps Lock: people mean the letter.
  if (event.shiftKey && (key !== event.key || key.startsWith('Arrow'))) return `shift+${key}`;
  return key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
