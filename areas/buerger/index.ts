/** The door of `buerger` for other areas and for apps/server. */
export { citizenPrincipal, createBuergerAuthenticator } from './authenticator.ts';
export { hasAddress, tellBuerger } from './benachrichtigung.ts';
export { kontoVereint } from './buerger.events.ts';
export { buergerFaults } from './buerger.faults.ts';
