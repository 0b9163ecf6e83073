/** What is copied: the words with their full citation, and the address of a place on its day. */
import { toast } from '#ui/Toast.tsx';
import { zitat } from '../../fundstelle/zitat.rules.ts';
import type { Leseabsatz, Lesenorm, Werkansicht } from '../lesen.schema.ts';

export function zitatOf({ werk, fassung }: Werkansicht, norm: Pick<Lesenorm, 'bezeichnung'>, absatz?: string): string {
  if (werk.art === 'recht')
    return zitat({ paragraf: norm.bezeichnung, gesetz: werk.kurz, ...(absatz && { absatz }) }, fassung.gueltigAb);
  return `${werk.kurz}, Abschnitt ${norm.bezeichnung}${absatz ? ` Abs. ${absatz}` : ''}`;
}

export function adresseOf({ werk, tag }: Werkansicht, kennung: string, absatz?: string): string {
  const url = new URL(`/erlasse/werke/${werk.id}`, window.location.origin);
  url.searchParams.set('norm', kennung);
  url.searchParams.set('tag', tag);
  if (absatz) url.searchParams.set('absatz', absatz);
  return url.href;
}

export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(`${what} kopiert`);
  } catch {
    toast('Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.');
  }
}

export function quote(ansicht: Werkansicht, norm: Lesenorm, absatz?: Leseabsatz): string {
  const text = absatz
    ? absatz.text
    : norm.absaetze.map((one) => (one.nr ? `(${one.nr}) ${one.text}` : one.text)).join('\n');
  return `„${text}“ – ${zitatOf(ansicht, norm, absatz?.nr || undefined)}`;
}

/** What is marked on the page, with the Absatz in which it begins; nothing marked: the norm. */
export function quoteSelection(ansicht: Werkansicht, norm: Lesenorm): string {
  const selection = window.getSelection();
  const words = selection?.toString().trim() ?? '';
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const absatz = element?.closest<HTMLElement>('[data-absatz]');
  if (words === '' || !absatz) return quote(ansicht, norm);
  return `„${words.replaceAll(/\s*\n+\s*/g, '\n')}“ – ${zitatOf(ansicht, norm, absatz.dataset.absatz || undefined)}`;
}
