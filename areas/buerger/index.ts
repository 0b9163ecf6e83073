/** The door of `buerger` for other areas and for apps/server. */
export { citizenPrincipal, createBuergerAuthenticator } from './authenticator.ts';
export { hasAddress, tellBuerger } from './benachrichtigung.ts';
export { isSamePerson } from './broker.rules.ts';
export type { Angaben } from './broker.schema.ts';
export { kontoGeloescht, kontoVereint, vollmachtBewegt } from './buerger.events.ts';
export { buergerFaults } from './buerger.faults.ts';
export { provenIdentity } from './identitaet.ts';
export type { Vertrauen } from './konto.schema.ts';
/** Contract by which another area's tests give a consent. */
export { setEinwilligung } from './verwaltung.api.ts';
export { isProvenByItself, receivesLetters } from './vollmacht.rules.ts';
export { type Umfang, type Vollmachtart, vollmachtartSchema } from './vollmacht.schema.ts';
export {
  type BekannteVollmacht,
  beendeVollmacht,
  confirmVollmacht,
  declareVertretung,
  findVollmachten,
  inviteVertreter,
  isVollmachtInForce,
  readVollmacht,
  vertrauenOfSitzung,
} from './vollmacht.ts';
export { readZustellkonto, type Zustellkonto } from './zustellung.ts';
