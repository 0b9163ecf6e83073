/** The door of `personal` for other areas and for apps/server. */
export { publicUrl } from './adresse.ts';
export { findAmtName } from './amt.sql.ts';
export { createAuthenticator } from './authenticator.ts';
export { type Bearbeiterzeile, listBearbeiterRows as findBearbeiter } from './bearbeiter.sql.ts';
export { describeBrowser } from './browser.rules.ts';
export { DEMO_PORTAL, DEMO_TEAMS } from './demo/leute.data.ts';
export { demoPrincipal, demoSigninInfo } from './demo/zugang.ts';
export { networkOf } from './drossel.rules.ts';
export { type ErsterStart, holdsDemo, needsFirstStart, performFirstStart } from './erster-start.ts';
export { listClosedKonten as findClosedKonten, listNamen as findNamen } from './kontenliste.sql.ts';
export { listEmpfaengerById as findEmpfaenger } from './konto.sql.ts';
export { tellTeamOfAkte } from './notzugriff.ts';
export { relyingParty } from './passkey.ts';
export { notzugriffGeoeffnet } from './personal.events.ts';
export { ROLLEN } from './rolle.data.ts';
export { hasAktenzugang } from './rolle.rules.ts';
export { listTeamRows as findTeams } from './team.sql.ts';
export { csrfTokenOf, equalText, hashToken, newToken } from './token.ts';
