/** What this subject hands to the module of the area. */
import type { Action } from '#platform/actions/action.ts';
import { abschlussActions } from './abschluss.actions.ts';
import { bankActions } from './bank.actions.ts';
import { buchungActions } from './buchung.actions.ts';
import { epaymentActions } from './epayment.actions.ts';
import { festsetzungActions } from './gebuehr.actions.ts';
import { kasseActions } from './kasse.actions.ts';
import { mahnungActions } from './mahnung.actions.ts';
import { rueckzahlungActions } from './rueckzahlung.actions.ts';
import { verzichtActions } from './verzicht.actions.ts';

export { gebuehrRights } from './gebuehr.rights.ts';

export const gebuehrActions: readonly Action[] = [
  ...festsetzungActions,
  ...verzichtActions,
  ...kasseActions,
  ...bankActions,
  ...buchungActions,
  ...epaymentActions,
  ...rueckzahlungActions,
  ...mahnungActions,
  ...abschlussActions,
];
