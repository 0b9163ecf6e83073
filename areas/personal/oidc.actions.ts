/** Sign-in through the office's identity provider. */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { beginOidc, finishOidc } from './anmeldung.api.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { askForSecondFactor, openAnmeldung, takeAnmeldung } from './anmeldung.ts';
import { hasProvenTwoFactors } from './oidc.rules.ts';
import { beginAtProvider, finishAtProvider } from './oidc.ts';
import { kontoOfPerson } from './oidc-konto.ts';
import { openSession } from './sitzung.ts';
import { kontoRecord, noteKonto } from './spur.ts';

const begin = defineAction(beginOidc, {
  prepare: (kernel) => beginAtProvider(kernel.config),
  async run(context, _input, { address, memory }) {
    await openAnmeldung(context, { stufe: 'oidc', zustand: { oidc: memory } });
    return { adresse: address };
  },
  audit: notPersonal('nobody is named yet; who comes back is noted by finishOidc'),
});

const finish = defineAction(finishOidc, {
  async prepare(kernel, { adresse }, { request }) {
    // Taken before the code is exchanged: one begin, one try.
    const { zustand } = await takeAnmeldung(kernel, request, ['oidc']);
    if (!zustand.oidc) throw anmeldeFaults.ANMELDUNG_ABGELAUFEN();
    return finishAtProvider(kernel.config, adresse, zustand.oidc);
  },
  async run(context, _input, person) {
    const konto = await kontoOfPerson(context, person);
    noteKonto(context.request, konto.id);
    if (!hasProvenTwoFactors(person)) return askForSecondFactor(context, konto, person.idToken);
    await openSession(context, konto.id, 'oidc', person.idToken);
    return { schritt: 'fertig' as const };
  },
  audit: (_input, result, { request }) =>
    kontoRecord('anmeldung.identitaetsdienst', request, result ? { weiter: result.schritt } : undefined),
});

export const oidcActions: readonly Action[] = [begin, finish];
