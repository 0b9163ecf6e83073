/** What the identity provider says of a person, read as roles and as proof of two factors. */
import { isRolle, PERSONENROLLEN, type Rolle } from './rolle.data.ts';

export interface Gruppenzuordnung {
  readonly gruppen: ReadonlyMap<string, readonly Rolle[]>;
  /** Roles that the configuration names and nobody can have. */
  readonly unbekannt: readonly string[];
}

/** `"abh-leitung=leitung,abh-sb=sachbearbeitung"`; a group may stand several times. */
export function parseGruppen(text: string): Gruppenzuordnung {
  const gruppen = new Map<string, Rolle[]>();
  const unbekannt: string[] = [];
  for (const pair of text.split(',').map((one) => one.trim())) {
    if (pair === '') continue;
    // The name of a group may hold an equals sign (LDAP), the name of a role cannot.
    const at = pair.lastIndexOf('=');
    const [gruppe, rolle] = [plainGruppe(pair.slice(0, at)), pair.slice(at + 1).trim()];
    if (at < 1 || !isRolle(rolle) || !PERSONENROLLEN.includes(rolle)) unbekannt.push(pair);
    else gruppen.set(gruppe, [...(gruppen.get(gruppe) ?? []), rolle]);
  }
  return { gruppen, unbekannt };
}

/** In the order of the roles, each once. */
export function rollenOf(groups: readonly string[], { gruppen }: Gruppenzuordnung): Rolle[] {
  const found = new Set(groups.flatMap((group) => gruppen.get(plainGruppe(group)) ?? []));
  return PERSONENROLLEN.filter((rolle) => found.has(rolle));
}

/** Keycloak writes groups as paths. */
function plainGruppe(name: string): string {
  return name.trim().replace(/^\//, '');
}

/** Kinds of proof by RFC 8176: what one knows, has, is. */
const KINDS: readonly (readonly string[])[] = [
  ['pwd', 'pin', 'kba'],
  ['otp', 'hwk', 'swk', 'sc', 'pop', 'sms', 'tel', 'fido'],
  ['face', 'fpt', 'iris', 'retina', 'vbm'],
];

/** Classes of eIDAS and of OpenID's phishing-resistant profile that mean two factors at least. */
const STRONG_ACR = [
  'http://eidas.europa.eu/LoA/substantial',
  'http://eidas.europa.eu/LoA/high',
  'phr',
  'phrh',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
];

/** Whether the provider itself has seen two factors; otherwise Bleibe asks for its own. */
export function hasProvenTwoFactors({ amr, acr }: { amr: readonly string[]; acr: string | undefined }): boolean {
  if (amr.includes('mfa') || (acr !== undefined && STRONG_ACR.includes(acr))) return true;
  return KINDS.filter((kind) => kind.some((method) => amr.includes(method))).length >= 2;
}
