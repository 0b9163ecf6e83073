/** Mails and short messages about a Termin, in the nine languages of `texte/post`. A mail is a postcard: no matter, no name. */
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { ladeTexte, languageOf } from '../texte/texte.ts';

export const POSTARTEN = [
  'code',
  'bestaetigt',
  'verschoben',
  'abgesagt',
  'erinnerung7',
  'erinnerung1',
  'angebot',
  'einladung',
  'unterlagen-gut',
  'unterlagen-fehlt',
] as const;
export type Postart = (typeof POSTARTEN)[number];

/** Why a Termin does not take place, as its person is told. */
export const GRUENDE = ['selbst', 'amt', 'unterlagen', 'angaben', 'sonst'] as const;
export type Grund = (typeof GRUENDE)[number];

export interface Postvorlage {
  readonly mail: MailTemplate<Record<string, string>>;
  readonly sms: string;
}

export async function vorlageOf(art: Postart, sprache: Terminsprache): Promise<Postvorlage> {
  const { texte, deutsch } = await ladeTexte('post', sprache);
  const own = (key: string): string | undefined => {
    const text = texte[`${art}.${key}`];
    return typeof text === 'string' ? text : undefined;
  };
  const say = (key: string): string => own(key) ?? String(deutsch[`${art}.${key}`] ?? '');
  const message = { subject: say('betreff'), text: say('text') };
  // German is what a template must have; where the language has it, that is what is sent.
  const texts = { de: message, [languageOf(sprache)]: message };
  return { mail: { name: `termine.${art}`, params: [], texts }, sms: say('sms') };
}

export async function grundWort(grund: Grund, sprache: Terminsprache): Promise<string> {
  const { texte, deutsch } = await ladeTexte('post', sprache);
  return String(texte[`grund.${grund}`] ?? deutsch[`grund.${grund}`] ?? '');
}
