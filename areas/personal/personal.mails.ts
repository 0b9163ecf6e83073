/** Mails to staff. A mail is a postcard: no Akte, no person of the office's registry is named in it. */
import type { MailTemplate } from '#platform/mail/mail.ts';

const SIGNATURE = '\n\nDiese Nachricht wurde von Bleibe geschrieben; bitte antworten Sie nicht darauf.\n{amt}';

function mail<P extends Record<string, string>>(
  name: string,
  params: readonly (keyof P & string)[],
  subject: string,
  text: string,
): MailTemplate<P> {
  return { name: `personal.${name}`, params, texts: { de: { subject, text: text.trim() + SIGNATURE } } };
}

interface Basis extends Record<string, string> {
  name: string;
  amt: string;
}
interface MitLink extends Basis {
  link: string;
  bis: string;
}

export const einladung = mail<MitLink>(
  'einladung',
  ['name', 'amt', 'link', 'bis'],
  'Ihr Zugang zu Bleibe',
  `
Guten Tag {name},

für Sie ist ein Konto in Bleibe angelegt. Öffnen Sie diesen Link und wählen Sie ein Kennwort:

{link}

Der Link gilt einmal und bis {bis}. Danach melden Sie sich an und richten einen zweiten Faktor ein: einen Passkey oder
eine Authenticator-App auf Ihrem Telefon.

Haben Sie kein Konto erwartet, dann öffnen Sie den Link nicht und sagen Sie der Administration Bescheid.`,
);

export const kennwortLink = mail<MitLink>(
  'kennwort-link',
  ['name', 'amt', 'link', 'bis'],
  'Neues Kennwort für Bleibe',
  `
Guten Tag {name},

mit diesem Link setzen Sie ein neues Kennwort:

{link}

Der Link gilt einmal und bis {bis}. Er fragt zusätzlich nach Ihrem zweiten Faktor.

Haben Sie nicht um ein neues Kennwort gebeten, dann öffnen Sie den Link nicht und sagen Sie der Administration Bescheid.`,
);

export const sicherheitshinweis = mail<Basis & { was: string; zeit: string }>(
  'sicherheitshinweis',
  ['name', 'amt', 'was', 'zeit'],
  'Etwas an Ihrem Zugang zu Bleibe hat sich geändert',
  `
Guten Tag {name},

{was} ({zeit})

Waren Sie das nicht selbst, dann sagen Sie bitte sofort der Administration Bescheid.`,
);

export const ruecksetzungWartet = mail<Basis & { bis: string; link: string }>(
  'ruecksetzung-wartet',
  ['name', 'amt', 'bis', 'link'],
  'Ein Antrag auf Zurücksetzen eines zweiten Faktors wartet',
  `
Guten Tag {name},

für ein Konto ist beantragt, den zweiten Faktor zurückzusetzen. Eine zweite Person entscheidet darüber:

{link}

Bitte vergewissern Sie sich persönlich oder am bekannten Telefon, dass die Person den Antrag gewollt hat. Ohne
Entscheidung verfällt er {bis}.`,
);

export const notzugriffGeoeffnet = mail<Basis & { wer: string; von: string; bis: string; grund: string; link: string }>(
  'notzugriff-geoeffnet',
  ['name', 'amt', 'wer', 'von', 'bis', 'grund', 'link'],
  'Notzugriff auf eine Akte',
  `
Guten Tag {name},

{wer} hat eine Akte außerhalb des eigenen Bereichs geöffnet, von {von} bis {bis}.

Begründung: {grund}

Bitte prüfen Sie, ob der Zugriff nötig war:

{link}`,
);

/** To who leads the team of the Akte, when they do not lead the person. */
export const notzugriffAufTeam = mail<Basis & { wer: string; von: string; bis: string; grund: string; link: string }>(
  'notzugriff-auf-team',
  ['name', 'amt', 'wer', 'von', 'bis', 'grund', 'link'],
  'Notzugriff auf eine Akte Ihres Teams',
  `
Guten Tag {name},

{wer} gehört nicht zu Ihrem Team und liest eine Ihrer Akten, von {von} bis {bis}.

Begründung: {grund}

Bitte prüfen Sie, ob der Zugriff nötig war:

{link}`,
);

export const inhalteErteilt = mail<Basis & { wer: string; rollen: string; durch: string; link: string }>(
  'inhalte-erteilt',
  ['name', 'amt', 'wer', 'rollen', 'durch', 'link'],
  'Ein Konto hat Zugang zu Akten bekommen',
  `
Guten Tag {name},

{durch} hat {wer} eine Rolle mit Zugang zu Akten gegeben: {rollen}.

Stimmt das nicht, dann sprechen Sie bitte die Administration und die Datenschutzbeauftragte an:

{link}`,
);
