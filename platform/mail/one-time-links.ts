/**
 * Who opens a one-time link becomes the person it was written for. So a message is stored without it: what lists and
 * pages read cannot hold one, whatever they show and to whom. The whole text lies beside it, sealed, until it was sent.
 */
import type { KeyRing } from '../crypto/keyring.ts';
import type { Nachricht } from './mail.sql.ts';

/** Every link of the house that carries a secret has it behind the #; see `newToken` in `personal`. */
const LINK = /(https?:\/\/[^\s#]+#)[\w-]{16,}/g;
const PURPOSE = 'platform.nachricht';

export function withoutLinks(text: string): string {
  return text.replace(LINK, '$1…');
}

export function toStoredText(keys: Pick<KeyRing, 'seal'>, text: string): { text: string; geheim: string | null } {
  const shown = withoutLinks(text);
  return { text: shown, geheim: shown === text ? null : keys.seal(PURPOSE, text) };
}

/** With its links, as its addressee gets it: for sending, and for who is told to pass it on. */
export function readWholeText(
  keys: Pick<KeyRing, 'unseal'>,
  { text, geheim }: Pick<Nachricht, 'text' | 'geheim'>,
): string {
  return geheim === null ? text : keys.unseal(PURPOSE, geheim);
}
